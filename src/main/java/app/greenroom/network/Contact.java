package app.greenroom.network;

import app.greenroom.network.platform.Endpoints;
import app.greenroom.network.platform.HostPort;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Somebody whom a run asks something, as it is announced before. */
public sealed interface Contact {
    /** How a server is spoken with. */
    enum Protocol {
        TCP,
        TLS,
        HTTPS
    }

    /**
     * A host of the platform's, and where it is really found.
     *
     * @param known what the platform calls it
     * @param found itself, or what a file puts in its place
     */
    record Place(HostPort known, Endpoints.Target found) {
        Argument argument() {
            Argument target = Argument.name(found.toString());
            return found.toString().equals(known.toString())
                    ? target
                    : Argument.of(Text.of("{0} in place of {1}", target, Argument.name(known.toString())));
        }
    }

    /** Whoever tells this computer the addresses of names. */
    record NameServer(String host) implements Contact {
        @Override
        public Text text() {
            return Text.of("This computer's name server, for the address of {0}", Argument.name(host));
        }
    }

    /** The platform's own server. */
    record Server(Place place, Set<Protocol> protocols) implements Contact {
        public Server {
            protocols = Set.copyOf(protocols);
        }

        @Override
        public Text text() {
            List<Text> names = EnumSet.copyOf(protocols).stream()
                    .map(protocol -> Text.name(protocol.name()))
                    .toList();
            return Text.of("{0}, by {1}", place.argument(), Argument.list(names));
        }
    }

    /** The router, which is asked how far away it is. */
    record Router() implements Contact {
        @Override
        public Text text() {
            return Text.of("Your router, by TCP on ports 80, 443 or 53");
        }
    }

    /** A plain page, in whose place a network may show its own. */
    record SignInPage(Endpoints.Target found) implements Contact {
        @Override
        public Text text() {
            return Text.of("{0}, by HTTP, to look for a sign-in page", Argument.name(found.toString()));
        }
    }

    /** The system's proxy. */
    record Proxy() implements Contact {
        @Override
        public Text text() {
            return Text.of("If that fails: the proxy that this computer is set to use, if there is one");
        }
    }

    /**
     * A STUN server.
     *
     * @param requests how many each of the first two gets that answer
     * @param perSecond how many of them a second
     */
    record Stun(Place place, int requests, long perSecond) implements Contact {
        @Override
        public Text text() {
            return Text.of(
                    "{0}, by UDP (STUN: how this network looks from outside; each of the first two to answer gets"
                            + " {1, plural, one {# small request} other {# small requests}}, {2} a second)",
                    place.argument(), Argument.count(requests), Argument.count(perSecond));
        }
    }

    /** A port that calls send sound and picture to. */
    record MediaPort(Place place) implements Contact {
        @Override
        public Text text() {
            return Text.of("{0}, by UDP (a port for sound and picture)", place.argument());
        }
    }

    /** It in plain words. */
    Text text();

    /** Each contact once, in their order: a server that is spoken with in several ways is one. */
    static List<Contact> once(List<Contact> all) {
        List<Contact> contacts = new ArrayList<>();
        for (Contact contact : all) {
            if (contact instanceof Server server) {
                int known = place(contacts, server.place());
                if (known >= 0) {
                    Set<Protocol> together = EnumSet.copyOf(server.protocols());
                    together.addAll(((Server) contacts.get(known)).protocols());
                    contacts.set(known, new Server(server.place(), together));
                    continue;
                }
            }
            if (!contacts.contains(contact)) {
                contacts.add(contact);
            }
        }
        return contacts;
    }

    private static int place(List<Contact> contacts, Place place) {
        for (int i = 0; i < contacts.size(); i++) {
            if (contacts.get(i) instanceof Server server && server.place().equals(place)) {
                return i;
            }
        }
        return -1;
    }
}
