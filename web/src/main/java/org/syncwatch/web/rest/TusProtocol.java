package org.syncwatch.web.rest;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks addresses that speak the protocol of uploads in pieces, whose rules {@link TusRules} keeps. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface TusProtocol {}
