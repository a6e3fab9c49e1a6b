package org.syncwatch.system.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;

/** Requests of a page that are kept from the network for now. */
public final class Hold {

    private final Page page;
    private final String pattern;
    private final List<Route> held = new ArrayList<>();

    private Hold(Page page, String pattern) {
        this.page = page;
        this.pattern = pattern;
    }

    static Hold on(Page page, String pattern) {
        Hold hold = new Hold(page, pattern);
        page.route(pattern, hold.held::add);
        return hold;
    }

    /** Lets them go, and those to come. */
    public void letGo() {
        page.unroute(pattern);
        held.forEach(Route::resume);
        held.clear();
    }
}
