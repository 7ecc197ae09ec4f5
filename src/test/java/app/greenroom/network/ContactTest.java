package app.greenroom.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.network.Contact.Place;
import app.greenroom.network.Contact.Protocol;
import app.greenroom.network.Contact.Server;
import app.greenroom.network.platform.Endpoints;
import app.greenroom.network.platform.HostPort;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactTest {
    private static final HostPort ZOOM = new HostPort("zoom.us", 443);
    private static final Place LIVE = new Place(ZOOM, new Endpoints.Target("zoom.us", 443, Optional.empty()));
    private static final Place AWAY = new Place(ZOOM, new Endpoints.Target("by TCP and TLS.test", 9, Optional.empty()));

    @Test
    void aServerThatIsSpokenWithInSeveralWaysIsNamedOnce() {
        List<Contact> once = Contact.once(List.of(
                new Contact.NameServer("zoom.us"),
                new Server(LIVE, Set.of(Protocol.TLS, Protocol.TCP)),
                new Contact.NameServer("zoom.us"),
                new Contact.Router(),
                new Server(LIVE, Set.of(Protocol.HTTPS))));
        assertThat(once)
                .extracting(contact -> contact.text().toString())
                .containsExactly(
                        "This computer's name server, for the address of zoom.us",
                        "zoom.us:443, by TCP, TLS and HTTPS",
                        "Your router, by TCP on ports 80, 443 or 53");
    }

    @Test
    void whatAHostIsCalledChangesNothingInTheSentence() {
        Contact odd = new Server(AWAY, Set.of(Protocol.TCP, Protocol.TLS));
        assertThat(odd.text()).hasToString("by TCP and TLS.test:9 in place of zoom.us:443, by TCP and TLS");
        assertThat(Contact.once(List.of(odd, new Server(LIVE, Set.of(Protocol.HTTPS)))))
                .hasSize(2);
    }
}
