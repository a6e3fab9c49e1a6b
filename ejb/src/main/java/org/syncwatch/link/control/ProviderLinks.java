package org.syncwatch.link.control;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.syncwatch.link.entity.ProviderLink;

/** Recognises the providers whose players we drive, by address alone. */
final class ProviderLinks {

    private ProviderLinks() {}

    /** Empty for hosts of nobody we know. */
    static Optional<ProviderLink> recognise(URI link) {
        WebAddress address = WebAddress.of(link);
        return Stream.of(YouTube.recognise(address), Vimeo.recognise(address), Dailymotion.recognise(address))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
