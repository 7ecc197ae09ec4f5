package app.greenroom.session.network;

import app.greenroom.check.Observed;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.model.Outcome.CouldNotCheck;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.CheckRun.Subject;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.peer.PeerSamples;
import app.greenroom.network.quality.Loss;
import app.greenroom.network.udp.StreamFacts;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a report says of a test with another computer. */
final class PeerFindings {
    /** What the way to another computer does not tell; a report of it is silent about these. */
    private static final Set<String> OTHERS =
            Set.of("network-wifi", "network-dns", "network-ipv6", "network-clock", "network-usual", "network-udp");

    private static final Text SUBJECT =
            Text.of("To the other computer, not to the interview's platform. This way has two"
                    + " ends: what is slow or lost may be so on the other side.");

    private PeerFindings() {}

    static CheckRun of(ZonedDateTime at, Text contact, PeerSamples samples, Observed<NetworkFacts> network) {
        List<Subject> subject = new ArrayList<>();
        subject.add(new Subject(Text.of("Way"), SUBJECT));
        subject.add(new Subject(Text.of("Network"), contact));
        samples.stream().map(StreamFacts::from).ifPresent(facts -> {
            facts.lossThere().ifPresent(loss -> subject.add(new Subject(Text.of("Way there"), lost(loss))));
            facts.lossBack().ifPresent(loss -> subject.add(new Subject(Text.of("Way back"), lost(loss))));
        });
        boolean met = network instanceof Observed.Seen<NetworkFacts>;
        return NetworkSession.conclude(
                at,
                subject,
                network,
                finding -> met ? concerns(finding) : finding.check().equals("network-reach"));
    }

    private static boolean concerns(Finding finding) {
        return !(OTHERS.contains(finding.check()) && finding.outcome() instanceof Outcome.NotAsked);
    }

    private static Text lost(Loss loss) {
        return Text.of(
                "{0} of {1, plural, one {# packet} other {# packets}} lost",
                Argument.count(loss.lost()), Argument.count(loss.sent()));
    }

    /** Why nothing was measured, which never says anything about the interview. */
    static CouldNotCheck notMet(PeerSamples samples) {
        return switch (samples.meeting()) {
            case MET ->
                new CouldNotCheck(
                        Text.of("The other computer accepted the code, but no packet of the test came back."),
                        new Fix(Text.of("Test again.")));
            case NO_ANSWER, REFUSED -> unreached(samples);
            case NO_WAY ->
                new CouldNotCheck(
                        Text.of("Could not reach the other computer: from here there is no way to its address."),
                        new Fix(Text.of("Use another of its codes, or bring both computers into the same network.")));
            case CODE_REFUSED ->
                new CouldNotCheck(
                        Text.of("The other computer answered but did not accept the code."),
                        new Fix(Text.of("It shows a new code each time it starts: ask for the one it shows now.")));
            case BUSY ->
                new CouldNotCheck(
                        Text.of("The other computer runs a test with somebody else."),
                        new Fix(Text.of("Wait a minute and test again.")));
            case STOPPED ->
                new CouldNotCheck(
                        Text.of("Stopped before the other computer answered."), new Fix(Text.of("Test again.")));
        };
    }

    private static CouldNotCheck unreached(PeerSamples samples) {
        return new CouldNotCheck(
                Text.of(
                        "Could not reach the other computer. Either its Greenroom no longer waits for a test, or a router"
                                + " or firewall in between keeps your packets out. This says nothing about your interview."),
                new Fix(
                        samples.near()
                                ? Text.of(
                                        "This code works only in the same network: join the same Wi-Fi, without a VPN."
                                                + " Otherwise swap roles: let this computer wait with a code and the other one"
                                                + " test. Or let the other computer use a phone's hotspot, or have its router"
                                                + " pass a port on to it, UDP and TCP.")
                                : Text.of(
                                        "Swap roles: let this computer wait with a code and the other one test. Or let"
                                                + " the other computer use a phone's hotspot, or have its router pass a port on"
                                                + " to it, UDP and TCP.")));
    }
}
