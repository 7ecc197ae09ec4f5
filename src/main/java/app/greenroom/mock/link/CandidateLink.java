package app.greenroom.mock.link;

import app.greenroom.call.Call;
import app.greenroom.call.CallCode;
import app.greenroom.call.CallException;
import app.greenroom.call.CallServers;
import app.greenroom.call.CallSound;
import app.greenroom.capture.Frame;
import app.greenroom.mock.MockException;
import app.greenroom.mock.Practice;
import app.greenroom.model.mock.Mark;
import app.greenroom.session.RequestException;
import app.greenroom.session.friend.FriendServers;
import app.greenroom.session.friend.FriendSession;
import app.greenroom.session.friend.FriendTrouble;
import app.greenroom.text.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A mentor's end of a mock interview that is held elsewhere, in the place of the page in a browser, with the same messages. It
 * answers an invitation by a {@link #code}, and once the candidate has pasted that shows what is asked and how it goes, and
 * sends marks, notes and "next". Nothing is kept here.
 */
public final class CandidateLink implements AutoCloseable {
    private static final int MOST_A_SECOND = 20;
    private static final int MOST_WIDE = 640; // a mentor is shown small

    /** People take longer to send a code, paste it and wait, than computers to meet: 0.2 s at the median. Our choice. */
    private static final Duration UNTOLD = Duration.ofSeconds(20);

    private final Call call;
    private final CallCode offer;
    private final CallCode answer;
    private final CallServers servers;
    private final Wish wish;
    private final Listener listener;
    private final LongSupplier nanoTime;
    private final Film film;
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean there;
    private String asked = "";

    /**
     * What the mentor wants.
     *
     * @param by the mentor's name, 1–60 characters
     * @param agrees whether the candidate may record
     * @param speaks whether the two hear each other by this call, and not elsewhere; opens microphone and speakers
     */
    public record Wish(String by, boolean agrees, boolean speaks) {
        /** @throws IllegalArgumentException without a name */
        public Wish {
            by = Practice.plain(by, Practice.LONGEST_NAME);
            if (by.isEmpty()) {
                throw new IllegalArgumentException("no name");
            }
        }
    }

    /** Shows it. Told on the link's thread, but for pictures; quick. */
    public interface Listener {
        /** The two are connected. */
        void here();

        /**
         * The two have not met yet, and it goes on waiting; told once.
         *
         * @param why what may be in the way, and what to do
         */
        default void waiting(Text why) {}

        /** This question is asked now. */
        void asked(String question);

        /** How it stands, once a second. */
        void stands(LinkMessage.State now);

        /** Whether something comes from the candidate has changed. */
        void presence(Presence now);

        /** A picture of the candidate, on the call's thread. */
        void seen(RemotePicture picture);

        /** It is over, for this reason; told once, and nothing after it. */
        void over(Text why);
    }

    /**
     * Answers an invitation, which takes some three seconds at most, ten where no server answers.
     *
     * @param servers which servers help the two find each other
     * @param clock dates the code
     * @param nanoTime counts nanoseconds from any origin
     * @throws MockException when this computer cannot make a call, or has no network
     * @throws RequestException when a server or a file is bad
     */
    public static CandidateLink open(
            Invited invited,
            Wish wish,
            FriendSession.Request servers,
            Clock clock,
            LongSupplier nanoTime,
            Listener listener)
            throws MockException, RequestException, InterruptedException {
        return open(invited, wish, FriendServers.of(servers), clock, nanoTime, listener);
    }

    static CandidateLink open(
            Invited invited, Wish wish, CallServers servers, Clock clock, LongSupplier nanoTime, Listener listener)
            throws MockException, InterruptedException {
        try {
            CallSound sound = wish.speaks() ? CallSound.DEVICES : CallSound.SILENT;
            Call call = new Call(servers, sound, clock, nanoTime);
            try {
                return new CandidateLink(call, invited.code(), servers, wish, nanoTime, listener);
            } catch (CallException | InterruptedException e) {
                call.close();
                throw e;
            }
        } catch (CallException e) {
            throw new MockException(e.text(), e);
        }
    }

    private CandidateLink(
            Call call, CallCode offer, CallServers servers, Wish wish, LongSupplier nanoTime, Listener listener)
            throws CallException, InterruptedException {
        this.call = call;
        this.offer = offer;
        this.servers = servers;
        this.wish = wish;
        this.nanoTime = nanoTime;
        this.listener = listener;
        call.onPicture(picture -> listener.seen(CodedFrame.shown(picture)));
        film = new Film(call, MOST_WIDE, nanoTime);
        answer = call.answer(offer);
        thread = new Thread(this::run, "candidate link");
        thread.setDaemon(true);
    }

    /** What the candidate is to be sent, to paste it. */
    public String code() {
        return answer.text();
    }

    /** What speaks against a meeting, as far as the two codes tell, and what to do; known as soon as there is a {@link #code}. */
    public Optional<Text> foreseen() {
        return FriendTrouble.foreseen(servers, Optional.of(answer), Optional.of(offer));
    }

    /** Waits for the candidate from now on, half an hour at most, on a thread of its own. Called once. */
    public void start() {
        thread.start();
    }

    /** Whether the two are connected. */
    public boolean there() {
        return there;
    }

    /**
     * Sets a mark now.
     *
     * @return false when it could not be sent
     */
    public boolean mark(Mark mark) {
        return send(LinkMessage.mark(mark));
    }

    /**
     * Keeps a note now; longer ones than 2,000 characters are cut.
     *
     * @return false when it is empty or could not be sent
     */
    public boolean note(String text) {
        String plain = Practice.plain(text, Practice.LONGEST_NOTE);
        return !plain.isEmpty() && send(LinkMessage.note(plain));
    }

    /**
     * Asks for the next question.
     *
     * @return false when that could not be sent
     */
    public boolean next() {
        return send(LinkMessage.next());
    }

    /** Shows the candidate a picture of the mentor's camera, while the two are connected. Called by one thread. */
    public void show(Frame frame) {
        if (there) {
            film.show(frame);
        }
    }

    private boolean send(byte[] message) {
        return there && call.line().send(message);
    }

    private void run() {
        try {
            if (met()) {
                call.line().send(LinkMessage.hello(wish.by(), wish.agrees()));
                there = true;
                listener.here();
                end(listen());
            } else {
                end(Text.of("The candidate did not use your code within half an hour: ask for a new invitation."));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean met() throws InterruptedException {
        if (call.awaitConnected(UNTOLD)) {
            return true;
        }
        if (!closing) {
            listener.waiting(Text.sentences(
                    Text.of("You two have not met yet, and Greenroom goes on waiting. Ask the candidate whether your"
                            + " code came, and was pasted."),
                    foreseen()
                            .orElse(Text.of("If it was, a router or firewall on either side lets nothing in: let one of"
                                    + " you use a phone's hotspot, or begin again with a TURN server of your own, named"
                                    + " in Settings or with --turn."))));
        }
        return call.awaitConnected(CallCode.GOOD_FOR.minus(UNTOLD));
    }

    private Text listen() throws InterruptedException {
        LinkReader reader = new LinkReader(call, LinkMessage::ofCandidate, MOST_A_SECOND, nanoTime);
        Presence presence = Presence.HERE;
        while (!closing) {
            LinkMessage message = reader.next().orElse(null);
            if (presence != reader.presence()) {
                presence = reader.presence();
                there = presence != Presence.LOST; // nobody is to think that a mark was sent
                listener.presence(presence);
            }
            if (message instanceof LinkMessage.Asked now) {
                if (!now.text().equals(asked)) { // told again to who comes late
                    asked = now.text();
                    listener.asked(asked);
                }
            } else if (message instanceof LinkMessage.State now) {
                listener.stands(now);
            } else if (message instanceof LinkMessage.Ended) {
                return Text.of("The interview has ended. Your marks and notes are with the candidate.");
            } else if (reader.senseless()) {
                return Text.of("What came from the candidate's computer could not be understood.");
            } else if (reader.over()) {
                break;
            }
        }
        return Text.of("The connection was lost. Your marks and notes are safe with the candidate; ask for a new"
                + " invitation to come back.");
    }

    private void end(Text why) {
        there = false;
        boolean own = closing;
        closing = true;
        call.close();
        if (!own) {
            listener.over(why);
        }
    }

    /** Leaves; nothing is told of it. */
    @Override
    public void close() {
        closing = true;
        there = false;
        thread.interrupt();
        call.close();
    }
}
