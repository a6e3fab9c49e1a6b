package org.syncwatch.web.rest;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** Everything under {@code /api}; a bearer token is verified by MicroProfile JWT. */
@ApplicationScoped
@ApplicationPath("/api")
@LoginConfig(authMethod = "MP-JWT", realmName = "syncwatch")
@DeclareRoles({Roles.USER, Roles.ADMIN})
public class RestApplication extends Application {}
