package app.greenroom.session.network;

import app.greenroom.network.world.NatWorld;
import java.util.List;

/**
 * What surrounds a way: the home's addresses and routers, and how the platform is found.
 *
 * @param home which addresses the computer has
 * @param routers that rewrite addresses and ports, from the home on
 * @param found how the platform's hosts are found
 * @param firstServerDead whether the first name server says nothing
 * @param portal whether somebody answers in the platform's place who wants everybody to sign in first
 * @param longAnswer whether the web server's certificate and answer fill several packets each
 */
record Setting(
        Home home,
        List<NatWorld.Kind> routers,
        Found found,
        boolean firstServerDead,
        boolean portal,
        boolean longAnswer) {
    /** IPv4 alone, no router that rewrites, and addresses in place of names. */
    static final Setting PLAIN = new Setting(Home.FOUR, List.of(), Found.BY_ADDRESS, false, false, false);

    static final Setting PORTAL = new Setting(Home.FOUR, List.of(), Found.BY_ADDRESS, false, true, false);
    static final Setting LONG_ANSWER = new Setting(Home.FOUR, List.of(), Found.BY_ADDRESS, false, false, true);
    static final Setting FIRST_SERVER_DEAD = new Setting(Home.FOUR, List.of(), Found.FOUR, true, false, false);

    /** The computer's addresses. */
    enum Home {
        FOUR,
        BOTH,
        SIX
    }

    /** How hosts are found. */
    enum Found {
        BY_ADDRESS,
        /** By names that have IPv4 addresses. */
        FOUR,
        /** By names that have addresses of both families. */
        BOTH,
        /** By names, of which the web server's is told to be 0.0.0.0, as filters tell. */
        HIDDEN
    }

    static Setting behind(NatWorld.Kind... routers) {
        return new Setting(Home.FOUR, List.of(routers), Found.BY_ADDRESS, false, false, false);
    }

    static Setting named(Home home, Found found) {
        return new Setting(home, List.of(), found, false, false, false);
    }
}
