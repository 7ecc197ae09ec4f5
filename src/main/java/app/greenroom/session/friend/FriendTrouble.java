package app.greenroom.session.friend;

import app.greenroom.call.Call;
import app.greenroom.call.CallCandidate;
import app.greenroom.call.CallCode;
import app.greenroom.call.CallServers;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome.CouldNotCheck;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.Optional;

/** Why two computers do not meet, as far as their codes tell, which never says anything about the interview. */
public final class FriendTrouble {
    private static final Fix RELAY =
            new Fix(Text.of("Let that computer use a phone's hotspot, or give both computers a TURN server of your own,"
                    + " in Settings or with --turn."));

    private static final Fix STRICT =
            new Fix(Text.of("Begin again with a TURN server of your own on either computer, named in Settings or with"
                    + " --turn, or try another network there."));

    private FriendTrouble() {}

    /**
     * Two ends of which one at least had the other's code, and that found no way, as far as the codes tell whose side it is. An
     * end that answered never learns whether its code was pasted.
     */
    static CouldNotCheck notMet(
            Call.State state, CallServers servers, Optional<CallCode> mine, Optional<CallCode> theirs) {
        if (state == Call.State.CLOSED) {
            return new CouldNotCheck(
                    Text.of("Stopped before the other computer answered."), new Fix(Text.of("Test again.")));
        }
        boolean answered =
                mine.filter(code -> code.kind() != CallCode.Kind.OFFER).isPresent();
        Optional<CouldNotCheck> why = blocked(servers, mine, theirs);
        if (answered) {
            return why.map(FriendTrouble::perhaps).orElseGet(FriendTrouble::absent);
        }
        boolean tried = state != Call.State.NEW && state != Call.State.CONNECTING;
        return why.orElseGet(() -> tried ? closed() : absent());
    }

    private static CouldNotCheck perhaps(CouldNotCheck why) {
        return new CouldNotCheck(
                Text.sentences(
                        Text.of("The other computer did not come. Perhaps nobody pasted the code there; if somebody"
                                + " did, this is why."),
                        why.reason()),
                why.fix());
    }

    private static CouldNotCheck absent() {
        return new CouldNotCheck(
                Text.of("The other computer did not come. Either nobody pasted the code there, or its Greenroom was"
                        + " stopped, or nothing gets through between the two."),
                new Fix(Text.of(
                        "Begin again with new codes, and paste this computer's code there within half an" + " hour.")));
    }

    private static CouldNotCheck closed() {
        return new CouldNotCheck(
                Text.of("The two computers found no way to each other: the routers at both ends let in only what they"
                        + " asked for themselves. This says nothing about your interview."),
                new Fix(Text.of("Let one of you use a phone's hotspot, or give both computers a TURN server of your"
                        + " own, in Settings or with --turn.")));
    }

    /** What the codes show to be in the way; empty when they show nothing. */
    public static Optional<CouldNotCheck> blocked(
            CallServers servers, Optional<CallCode> mine, Optional<CallCode> theirs) {
        if (!servers.turn().isEmpty() && !has(mine, CallCandidate.Kind.RELAYED)) {
            return Optional.of(new CouldNotCheck(
                    Text.of(
                            "The two computers found no way to each other, and the TURN server {0} was no help: it did"
                                    + " not answer, or refused the user and password. This says nothing about your"
                                    + " interview.",
                            Argument.name(servers.turn().get(0).address())),
                    new Fix(refused())));
        }
        boolean asked = !servers.stun().isEmpty() || !servers.turn().isEmpty();
        if (asked && !reachedOut(mine)) {
            return Optional.of(new CouldNotCheck(
                    Text.of("The two computers found no way to each other: a firewall or router at this computer lets"
                            + " no packets (UDP) out. This says nothing about your interview, whose platform has"
                            + " other ways."),
                    RELAY));
        }
        if (asked && !reachedOut(theirs)) {
            return Optional.of(new CouldNotCheck(
                    Text.of("The two computers found no way to each other: a firewall or router at the other computer"
                            + " lets no packets (UDP) out. This says nothing about your interview."),
                    RELAY));
        }
        boolean relay = has(mine, CallCandidate.Kind.RELAYED) || has(theirs, CallCandidate.Kind.RELAYED);
        return relay ? Optional.empty() : symmetric(mine, theirs).map(why -> new CouldNotCheck(why, STRICT));
    }

    private static Text refused() {
        return Text.of(
                "Check its address, user and password; where no packets (UDP) get out, let it end in {0}.",
                Argument.name("?transport=tcp"));
    }

    /**
     * What speaks against a meeting before it is tried, and what to do; empty when nothing does, or a relay is there.
     *
     * @param servers those that this computer asked
     * @param theirs empty while the other end's code is not known
     */
    public static Optional<Text> foreseen(CallServers servers, Optional<CallCode> mine, Optional<CallCode> theirs) {
        if (has(mine, CallCandidate.Kind.RELAYED) || has(theirs, CallCandidate.Kind.RELAYED)) {
            return Optional.empty();
        }
        if (!servers.turn().isEmpty() && mine.isPresent()) {
            return Optional.of(Text.sentences(
                    Text.of(
                            "The TURN server {0} is no help: it did not answer, or refused the user and password.",
                            Argument.name(servers.turn().get(0).address())),
                    refused()));
        }
        if (!servers.stun().isEmpty() && mine.isPresent() && !reachedOut(mine)) {
            return Optional.of(Text.sentences(
                    Text.of("No server on the internet answered this computer: a firewall or router may let no packets"
                            + " (UDP) out, and then only a computer in the same network is found."),
                    otherwise()));
        }
        if (symmetric(mine, theirs).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Text.sentences(
                Text.of("The two computers may find no way to each other: a router uses another port for each computer"
                        + " that is called (symmetric NAT)."),
                otherwise()));
    }

    private static Text otherwise() {
        return Text.of("If they do not meet, begin again with a TURN server of your own on either computer, named in"
                + " Settings or with --turn.");
    }

    private static Optional<Text> symmetric(Optional<CallCode> mine, Optional<CallCode> theirs) {
        boolean here = mine.filter(FriendTrouble::symmetric).isPresent();
        boolean there = theirs.filter(FriendTrouble::symmetric).isPresent();
        if (here && there) {
            return Optional.of(
                    Text.of("The two computers found no way to each other: the routers at both ends use another port"
                            + " for each computer that is called (symmetric NAT), so that neither lets the other one"
                            + " in. This says nothing about your interview."));
        }
        if (here) {
            return Optional.of(
                    Text.of("The two computers found no way to each other: the router at this computer uses another"
                            + " port for each computer that is called (symmetric NAT), so that the two miss each other."
                            + " This says nothing about your interview."));
        }
        return there
                ? Optional.of(
                        Text.of("The two computers found no way to each other: the router at the other computer uses"
                                + " another port for each computer that is called (symmetric NAT), so that the two miss"
                                + " each other. This says nothing about your interview."))
                : Optional.empty();
    }

    /**
     * Several servers saw more of one computer from outside than it has addresses: its router has no port for all. A full code
     * may leave out some of its own.
     */
    private static boolean symmetric(CallCode code) {
        // A browser may name no address of its own, which tells nothing.
        return code.candidates().size() < CallCode.MOST_CANDIDATES
                && count(code, CallCandidate.Kind.REFLEXIVE) > Math.max(1, count(code, CallCandidate.Kind.HOST));
    }

    private static long count(CallCode code, CallCandidate.Kind kind) {
        return code.candidates().stream()
                .filter(one -> one.kind() == kind && one.address().indexOf(':') < 0)
                .count();
    }

    /** The other end vanished, or said what no Greenroom says. */
    static CouldNotCheck gone() {
        return new CouldNotCheck(
                Text.of("The other computer ended the test before it was done."),
                new Fix(Text.of("Begin again with new codes, and let both run to the end.")));
    }

    private static boolean reachedOut(Optional<CallCode> code) {
        return has(code, CallCandidate.Kind.REFLEXIVE) || has(code, CallCandidate.Kind.RELAYED);
    }

    private static boolean has(Optional<CallCode> code, CallCandidate.Kind kind) {
        return code.filter(known -> known.candidates().stream().anyMatch(one -> one.kind() == kind))
                .isPresent();
    }
}
