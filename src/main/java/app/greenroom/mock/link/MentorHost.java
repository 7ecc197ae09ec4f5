package app.greenroom.mock.link;

import app.greenroom.mock.Companion;
import app.greenroom.mock.HeldInterview;
import app.greenroom.mock.MockException;
import app.greenroom.mock.Practice;
import app.greenroom.model.mock.MentorInvitation;
import app.greenroom.session.RequestException;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The candidate's end of a mock interview with a mentor, for window and terminal alike: invites one, takes the code that comes
 * back, stands them beside the interview, and invites again when they are lost. One mentor at a time; an invitation that was made
 * before is good no longer. A mentor agrees to a recording only where they were asked.
 */
public final class MentorHost implements AutoCloseable {
    private final Opening opening;
    private final boolean together;
    private final Listener listener;
    private final Object lock = new Object();
    private int invitation;
    private boolean closed;
    private boolean asked;
    private Optional<String> before = Optional.empty();
    private volatile Standing standing = new Standing(Stage.NOBODY, Text.of("No mentor is invited yet."));
    private volatile @Nullable MentorLink link;
    private volatile @Nullable HeldInterview held;

    /** How far the link is. */
    public enum Stage {
        NOBODY,
        /** The invitation is made; the code is awaited. */
        INVITED,
        CONNECTING,
        THERE,
        /** Nobody is there any more, or the two did not meet; a new invitation is needed, unless they come back by themselves. */
        LOST
    }

    /**
     * How the link stands.
     *
     * @param words that in a sentence, for people
     */
    public record Standing(Stage stage, Text words) {}

    /** Is told what becomes of the mentor, on any thread; quick. */
    public interface Listener {
        /** It stands so from now on. */
        void stands(Standing now);

        /** A picture of the mentor's camera, on the call's thread. */
        default void seen(RemotePicture picture) {}
    }

    /** Opens a candidate's end. */
    @FunctionalInterface
    interface Opening {
        /** Opens one. */
        MentorLink open(MentorLink.Listener listener) throws MockException, RequestException, InterruptedException;
    }

    /**
     * @param clock dates the invitations
     * @param nanoTime counts nanoseconds from any origin
     */
    public MentorHost(MentorLink.Way way, Clock clock, LongSupplier nanoTime, Listener listener) {
        this(told -> MentorLink.open(way, clock, nanoTime, told), way.together(), listener);
    }

    MentorHost(Opening opening, boolean together, Listener listener) {
        this.opening = opening;
        this.together = together;
        this.listener = listener;
    }

    /**
     * Makes an invitation, which takes up to ten seconds where servers are silent.
     *
     * @param title what the interview is called
     * @param recording whether it is to be recorded, to which the mentor is asked to agree
     * @throws MockException when this computer cannot make a call, or has no network
     * @throws RequestException when a server or a file is bad
     */
    public MentorInvitation invite(String title, boolean recording)
            throws MockException, RequestException, InterruptedException {
        int mine;
        synchronized (lock) {
            mine = ++invitation;
        }
        drop();
        MentorLink made = opening.open(new Told(mine));
        synchronized (lock) {
            if (!closed && mine == invitation) {
                link = made;
                asked = recording;
            }
        }
        if (link != made) {
            made.close();
            throw new MockException(Text.of("The call was ended."));
        }
        stand(mine, Stage.INVITED, Text.of("Waiting for your mentor's code."));
        return made.invitation(title, recording);
    }

    /** What speaks against a meeting, as far as the invitation tells by itself, and what to do; known once it is made. */
    public Optional<Text> foreseen() {
        return Optional.ofNullable(link).flatMap(MentorLink::foreseen);
    }

    /** What is wrong with a code that was pasted, with what to do; empty when it can be {@link #accept}ed. */
    public Optional<Text> fault(String pasted) {
        MentorLink open = link;
        if (open == null || standing.stage() != Stage.INVITED) {
            return Optional.of(Text.of("There is no invitation that this code could answer: invite first."));
        }
        return open.fault(pasted);
    }

    /**
     * Takes the code that came back, and waits until the mentor is there; a code with a {@link #fault} leaves all as it is.
     *
     * @throws MockException when it has one, or the two find no way to each other
     */
    public void accept(String pasted) throws MockException, InterruptedException {
        Optional<Text> fault = fault(pasted);
        MentorLink open = link;
        if (fault.isPresent() || open == null) {
            throw new MockException(fault.orElse(Text.EMPTY));
        }
        int mine;
        synchronized (lock) {
            mine = invitation;
        }
        stand(mine, Stage.CONNECTING, Text.of("Connecting to your mentor …"));
        try {
            open.accept(pasted);
        } catch (MockException e) {
            lost(mine, e.text());
            throw e;
        }
        HeldInterview now = held;
        if (now != null) {
            beside(open, now);
        }
    }

    /** How the link stands. */
    public Standing standing() {
        return standing;
    }

    /** Whether a mentor is there who was asked whether the candidate may record, and agreed. */
    public boolean agrees() {
        MentorLink open = link;
        return asked && open != null && open.agrees();
    }

    /** Stands the mentor who is there, and any who comes, beside this interview from now on. */
    public void attach(HeldInterview interview) {
        held = interview;
        MentorLink open = link;
        Stage stage = standing.stage();
        if (open != null && (stage == Stage.THERE || stage == Stage.LOST)) { // who is lost may come back
            beside(open, interview);
        }
    }

    /** Without this one's agreement nothing of what they are part of is recorded. */
    private void beside(MentorLink open, HeldInterview interview) {
        if (interview.recording() && !agrees()) {
            interview.unrecorded();
            interview.tell(Text.of("Your mentor does not agree to a recording, so it ended here."));
        }
        if (together && interview.recording()) {
            open.hear(interview.otherSide());
        }
        open.attach(new Beside(interview));
    }

    /** Who is told what happens. */
    public Optional<Companion> companion() {
        return Optional.ofNullable(link);
    }

    /** Whether the mentor sees the candidate. */
    public boolean looks() {
        return together;
    }

    private void stand(int mine, Stage stage, Text words) {
        Standing now = new Standing(stage, words);
        synchronized (lock) {
            if (mine != invitation || closed) {
                return; // somebody who was invited before
            }
            standing = now;
        }
        listener.stands(now);
    }

    private void lost(int mine, Text why) {
        boolean told;
        synchronized (lock) {
            if (mine != invitation) {
                return;
            }
            told = standing.stage() == Stage.LOST;
        }
        drop();
        if (!told) {
            stand(mine, Stage.LOST, why);
        }
    }

    private void drop() {
        MentorLink open = link;
        link = null;
        if (open != null) {
            open.close();
        }
    }

    /** Says good-bye; nothing is told of it. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
        }
        drop();
    }

    private record Beside(HeldInterview interview) implements MentorLink.Held {
        @Override
        public Practice practice() {
            return interview.practice();
        }

        @Override
        public OptionalInt fillers() {
            return interview.listens() ? OptionalInt.of(interview.fillers()) : OptionalInt.empty();
        }

        @Override
        public OptionalInt facing() {
            return interview.facing();
        }

        @Override
        public boolean recording() {
            return interview.recording();
        }
    }

    private final class Told implements MentorLink.Listener {
        private final int mine;
        private volatile boolean joined;

        Told(int mine) {
            this.mine = mine;
        }

        @Override
        public void joined(String by) {
            joined = true;
            boolean back;
            synchronized (lock) {
                back = before.equals(Optional.of(by));
                before = Optional.of(by);
            }
            stand(
                    mine,
                    Stage.THERE,
                    back
                            ? Text.of("{0} is here again.", Argument.name(by))
                            : Text.of("{0} is here.", Argument.name(by)));
        }

        @Override
        public void presence(Presence now) {
            if (!joined) {
                return; // nobody is there who has not said who they are
            }
            String by;
            synchronized (lock) {
                by = before.orElse("");
            }
            Argument name = Argument.name(by);
            stand(
                    mine,
                    now == Presence.LOST ? Stage.LOST : Stage.THERE,
                    switch (now) {
                        case HERE -> Text.of("{0} is here again.", name);
                        case SILENT -> Text.of("Nothing comes from {0} just now.", name);
                        case LOST ->
                            Text.of("Nothing has come from {0} for six seconds: the connection is lost.", name);
                    });
        }

        @Override
        public void left(Text why) {
            lost(mine, why);
        }

        @Override
        public void seen(RemotePicture picture) {
            listener.seen(picture);
        }
    }
}
