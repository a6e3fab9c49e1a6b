package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The accounts that look after the installation, as its configuration names them. */
@ApplicationScoped
public class Admins {

    private final Set<String> usernames;

    @Inject
    public Admins(@ConfigProperty(name = "syncwatch.admins") Optional<String> list) {
        this.usernames = Arrays.stream(list.orElse("").split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Nobody may take such a name any more: it would make an admin of whoever is first. */
    public boolean include(String username) {
        return usernames.contains(username.strip().toLowerCase(Locale.ROOT));
    }
}
