package app.greenroom.session.friend;

import app.greenroom.check.Observed;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.CheckRun.Subject;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.quality.Loss;
import app.greenroom.session.network.NetworkSession;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a report says of a test with a friend. */
final class FriendFindings {
    /** What the way to another computer does not tell; a report of it is silent about these. */
    private static final Set<String> OTHERS =
            Set.of("network-wifi", "network-dns", "network-ipv6", "network-clock", "network-usual", "network-udp");

    private static final Text SUBJECT =
            Text.of("To the other computer, not to the interview's platform. This way has two"
                    + " ends: what is slow or lost may be so on the other side.");

    private FriendFindings() {}

    static CheckRun of(
            ZonedDateTime at, List<Text> contacts, Optional<FriendSamples> samples, Observed<NetworkFacts> network) {
        List<Subject> subject = new ArrayList<>();
        subject.add(new Subject(Text.of("Way"), SUBJECT));
        contacts.forEach(contact -> subject.add(new Subject(Text.of("Network"), contact)));
        samples.ifPresent(measured -> {
            subject.add(new Subject(Text.of("Call"), how(measured)));
            FriendFacts.there(measured).ifPresent(loss -> subject.add(new Subject(Text.of("Way there"), lost(loss))));
            FriendFacts.back(measured).ifPresent(loss -> subject.add(new Subject(Text.of("Way back"), lost(loss))));
            subject.add(new Subject(
                    Text.of("Picture there"), picture(measured.halves().theirs().picture())));
            subject.add(new Subject(
                    Text.of("Picture here"), picture(measured.halves().mine().picture())));
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

    private static Text how(FriendSamples samples) {
        if (!samples.transport().equals("udp")) {
            return Text.of("By a TURN server and TCP: packets (UDP) do not get through, so a call stutters sooner.");
        }
        if (samples.halves().mine().relayed() || samples.halves().theirs().relayed()) {
            return Text.of("By a TURN server, which is a detour.");
        }
        return samples.near()
                ? Text.of("Directly, within one network: it says nothing of the way out of it.")
                : Text.of("Directly, through the routers at both ends.");
    }

    private static Text lost(Loss loss) {
        return Text.of(
                "{0} of {1, plural, one {# packet} other {# packets}} lost",
                Argument.count(loss.lost()), Argument.count(loss.sent()));
    }

    private static Text picture(Half.Picture picture) {
        if (picture.seen() < 2) {
            return Text.of("None came through.");
        }
        Text size = Text.of(
                "{0} × {1}, {2} a second, stood still {3, plural, =0 {never} one {once} other {# times}}",
                Argument.number(picture.width(), 0),
                Argument.number(picture.height(), 0),
                Argument.number(picture.perSecond(), 0),
                Argument.count(picture.freezes()));
        return picture.delay().isPresent()
                ? Text.of(
                        "{0}, {1} late",
                        Argument.of(size), Argument.millis(picture.delay().getAsDouble()))
                : size;
    }
}
