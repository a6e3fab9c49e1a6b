package org.syncwatch.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.time.Clock;

/** Hands out the parts that tests replace. */
@ApplicationScoped
class OutsideWorld {

    private final SecureRandom random = new SecureRandom();
    private final ObjectMapper mapper = Json.mapper();

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    SecureRandom random() {
        return random;
    }

    @Produces
    ObjectMapper mapper() {
        return mapper;
    }
}
