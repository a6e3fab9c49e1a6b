package org.syncwatch.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AvatarServletTest {

    private static final String NAME = "0123456789abcdef0123456789abcdef";

    @Test
    void aPictureIsFoundInItsTwoSizes() {
        assertThat(AvatarServlet.key("/" + NAME + "/64.jpg")).contains("avatars/" + NAME + "/64.jpg");
        assertThat(AvatarServlet.key("/" + NAME + "/256.jpg")).contains("avatars/" + NAME + "/256.jpg");
    }

    @Test
    void noOtherPathReachesTheStorage() {
        for (String path : new String[] {
            "",
            "/",
            "/" + NAME + "/65.jpg",
            "/" + NAME + "/../64.jpg",
            "/ABCDEF" + NAME.substring(6) + "/64.jpg",
            "/originals/64.jpg"
        }) {
            assertThat(AvatarServlet.key(path)).as(path).isEmpty();
        }
        assertThat(AvatarServlet.key(null)).isEmpty();
    }
}
