package app.greenroom.mock.link;

import app.greenroom.call.Call;
import app.greenroom.call.CallCode;
import app.greenroom.call.CallCodeException;
import app.greenroom.call.CallException;
import app.greenroom.call.CallServers;
import app.greenroom.call.CallSound;
import app.greenroom.call.SoundSink;
import app.greenroom.capture.Frame;
import app.greenroom.mock.Companion;
import app.greenroom.mock.MockException;
import app.greenroom.mock.Practice;
import app.greenroom.model.mock.MentorInvitation;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.session.RequestException;
import app.greenroom.session.friend.FriendServers;
import app.greenroom.session.friend.FriendSession;
import app.greenroom.session.friend.FriendTrouble;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One mentor, in a browser or at another Greenroom, beside a mock interview that is held here. {@link #invitation} is written into a page that the mentor
 * opens; the code that comes back is {@link #accept}ed, once; then the mentor sees what is asked and how long it takes, and
 * marks, notes and goes on to the next question. A mentor who is lost comes back by another link: what was marked is kept here.
 *
 * <p>Nothing that a mentor sends can do more than that. Of marks and notes some are taken a second, and what is no message ends
 * the link when it goes on.
 */
public final class MentorLink implements Companion, AutoCloseable {
    private static final long STATE_EVERY = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_WIDE = 1_920;
    private static final int MOST_A_SECOND = 5;
    private static final Text UNMET =
            Text.of("No way to the mentor's computer was found: try another network on either side, such as a phone's"
                    + " hotspot, or name a TURN server of your own in Settings or with --turn.");
    private static final long GOODBYE_MILLIS = 1_000;
    private static final Duration CONNECTING = Duration.ofSeconds(20);

    /** The page takes no longer than half an hour to be opened, and its code no longer than that to come back. Our choice. */
    private static final Duration ANSWERED_WITHIN = CallCode.GOOD_FOR.multipliedBy(2);

    private final Call call;
    private final CallCode offer;
    private final boolean together;
    private final CallServers servers;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Listener listener;
    private final CountDownLatch greeted = new CountDownLatch(1);
    private volatile LinkMessage.@Nullable Hello hello;
    private volatile @Nullable Held held;
    private volatile boolean closing;
    private @Nullable Thread thread;
    private final Film film;

    /**
     * How a mentor is reached.
     *
     * @param servers which servers help the two find each other, as a test with a friend names them
     * @param together whether picture and sound travel, and not only questions, numbers and marks
     */
    public record Way(FriendSession.Request servers, boolean together) {
        /** What is contacted, for a list that the user sees before. */
        public List<Text> contacts() throws RequestException {
            List<Text> contacts = new ArrayList<>();
            CallServers asked = FriendServers.of(servers);
            asked.stun()
                    .forEach(server -> contacts.add(Text.of(
                            "{0} by UDP, to learn this computer's address on the internet", Argument.name(server))));
            asked.turn()
                    .forEach(server -> contacts.add(Text.of(
                            "{0}, to pass the call on where nothing else gets through",
                            Argument.name(server.address()))));
            contacts.add(Text.of("The computer of the mentor whose code you paste, and nobody else"));
            return contacts;
        }
    }

    /** Is told what becomes of the mentor, on the link's thread. */
    public interface Listener {
        /** The mentor is there, and is called so. */
        void joined(String by);

        /** Whether something comes from the mentor has changed. */
        default void presence(Presence now) {}

        /** The mentor is not there any more. */
        void left(Text why);

        /** A picture of the mentor's camera, on the call's thread. */
        default void seen(RemotePicture picture) {}
    }

    /** The interview that a link stands beside. */
    public interface Held {
        /** Takes marks, notes and "next". */
        Practice practice();

        /** Fillers heard so far; empty where nobody listens. */
        OptionalInt fillers();

        /** Per cent of the last quarter of a minute in which the head was turned to the camera; empty where that is not known. */
        OptionalInt facing();

        /** Whether it is being recorded. */
        boolean recording();
    }

    /**
     * Makes the candidate's end, which takes some three seconds at most, ten where no server answers.
     *
     * @param clock dates the invitation
     * @param nanoTime counts nanoseconds from any origin
     * @throws MockException when this computer cannot make a call, or has no network
     * @throws RequestException when a server or a file is bad
     */
    public static MentorLink open(Way way, Clock clock, LongSupplier nanoTime, Listener listener)
            throws MockException, RequestException, InterruptedException {
        try {
            return new MentorLink(FriendServers.of(way.servers), way.together, clock, nanoTime, listener, false);
        } catch (CallException e) {
            throw new MockException(e.text(), e);
        }
    }

    /**
     * @param silent whether no sound device is opened, as where there is none
     */
    MentorLink(
            CallServers servers,
            boolean together,
            Clock clock,
            LongSupplier nanoTime,
            Listener listener,
            boolean silent)
            throws CallException, InterruptedException {
        this.servers = servers;
        this.clock = clock;
        this.together = together;
        this.nanoTime = nanoTime;
        this.listener = listener;
        call = new Call(servers, together && !silent ? CallSound.DEVICES : CallSound.SILENT, clock, nanoTime);
        film = new Film(call, MOST_WIDE, nanoTime);
        if (together) {
            call.onPicture(picture -> listener.seen(CodedFrame.shown(picture)));
        }
        try {
            offer = call.offer();
        } catch (CallException | InterruptedException e) {
            call.close();
            throw e;
        }
    }

    /**
     * What the mentor's page needs.
     *
     * @param title what the interview is called
     * @param recording whether the candidate wants to record
     */
    public MentorInvitation invitation(String title, boolean recording) {
        return new MentorInvitation(
                title,
                offer.text(),
                offer.description(),
                offer.tag(),
                offer.made().plus(CallCode.GOOD_FOR),
                servers.stun().stream().map(server -> "stun:" + server).toList(),
                together,
                recording);
    }

    /** What speaks against a meeting, as far as the invitation tells by itself, and what to do. */
    Optional<Text> foreseen() {
        return FriendTrouble.foreseen(servers, Optional.of(offer), Optional.empty());
    }

    /** Who is given the mentor's sound from now on, on the library's thread: it must not wait. */
    void hear(SoundSink sink) {
        call.onSound(sink);
    }

    /** Whether somebody pasted something that looks like a code and not like a note. */
    public static boolean looksLikeCode(String pasted) {
        String bare = pasted.replaceAll("[\\s-]", "");
        return bare.length() > 100 && bare.chars().allMatch(letter -> Character.isLetterOrDigit(letter));
    }

    /** What is wrong with a code that was pasted, with what to do; empty when it can be {@link #accept}ed. */
    public Optional<Text> fault(String pasted) {
        try {
            var unused = offer.answer(pasted);
        } catch (CallCodeException e) {
            return Optional.of(e.text());
        }
        // By this computer's clock alone: the other one's may be wrong by hours.
        Duration age = Duration.between(offer.made(), clock.instant());
        return age.compareTo(ANSWERED_WITHIN) > 0
                ? Optional.of(Text.of(
                        "The invitation is {0} old and no longer good: invite again, and send the new page.",
                        Argument.duration(age)))
                : Optional.empty();
    }

    /**
     * Takes the code that came back, and waits until the mentor is there.
     *
     * @throws MockException when it is none, answers another invitation, or the two find no way to each other
     */
    public void accept(String pasted) throws MockException, InterruptedException {
        Optional<Text> fault = fault(pasted);
        if (fault.isPresent()) {
            throw new MockException(fault.get());
        }
        CallCode answer;
        try {
            answer = offer.answer(pasted);
            call.accept(answer);
        } catch (CallCodeException e) {
            throw new MockException(e.text(), e);
        } catch (CallException e) {
            throw new MockException(e.text(), e);
        }
        if (!call.awaitConnected(CONNECTING)) {
            throw new MockException(FriendTrouble.blocked(servers, Optional.of(offer), Optional.of(answer))
                    .map(why -> Text.sentences(why.reason(), why.fix().text()))
                    .orElse(UNMET));
        }
        Thread own = new Thread(this::listen, "mentor link");
        own.setDaemon(true);
        thread = own;
        own.start();
        if (!greeted.await(CONNECTING.toNanos(), TimeUnit.NANOSECONDS) || hello == null) {
            throw new MockException(UNMET);
        }
    }

    /** Who the mentor is; empty before one has joined. */
    public Optional<String> mentor() {
        return Optional.ofNullable(hello).map(LinkMessage.Hello::by);
    }

    /** Whether the mentor agreed that the candidate records. */
    public boolean agrees() {
        return Optional.ofNullable(hello).map(LinkMessage.Hello::agrees).orElse(false);
    }

    /** Stands beside an interview from now on, in which a question may be on the screen already. */
    public void attach(Held interview) {
        held = interview;
        interview.practice().question().ifPresent(text -> call.line().send(LinkMessage.asked(text)));
    }

    /** Tells the mentor what happened. */
    @Override
    public void happened(MockEvent event) {
        if (event instanceof MockEvent.Shown shown) {
            call.line().send(LinkMessage.asked(shown.text()));
        } else if (event instanceof MockEvent.Ended) {
            call.line().send(LinkMessage.ended());
        }
    }

    /** Shows the mentor a picture of the camera, where pictures travel. Called by one thread. */
    @Override
    public void show(Frame frame) {
        if (together && hello != null) {
            film.show(frame);
        }
    }

    private void listen() {
        long stated = nanoTime.getAsLong();
        Presence presence = Presence.HERE;
        LinkReader reader = new LinkReader(call, LinkMessage::read, MOST_A_SECOND, nanoTime);
        try {
            while (!closing) {
                reader.next().ifPresent(this::take);
                long now = nanoTime.getAsLong();
                if (now - stated >= STATE_EVERY) {
                    stated = now;
                    state();
                }
                if (closing) {
                    return;
                }
                if (presence != reader.presence()) {
                    presence = reader.presence();
                    listener.presence(presence);
                }
                if (reader.senseless()) {
                    left(Text.of("What came from the mentor's page could not be understood."));
                } else if (reader.over()) {
                    left(Text.of("The mentor's page was closed, or the connection to it was lost."));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            greeted.countDown();
        }
    }

    private void left(Text why) {
        closing = true;
        Held interview = held;
        if (interview == null || !interview.practice().ended()) { // after its end everybody goes
            listener.left(why);
        }
        call.close();
    }

    private void take(LinkMessage message) {
        LinkMessage.Hello known = hello;
        Held interview = held;
        if (message instanceof LinkMessage.Hello first) {
            if (known == null) { // nobody changes who they are
                hello = first;
                listener.joined(first.by());
                greeted.countDown(); // whoever waited for the mentor finds that all know it
            }
        } else if (known == null || interview == null) {
            return;
        } else if (message instanceof LinkMessage.Marked marked) {
            interview.practice().mark(marked.mark(), known.by());
        } else if (message instanceof LinkMessage.Noted noted) {
            interview.practice().note(noted.text(), known.by());
        } else if (message instanceof LinkMessage.Next) {
            interview.practice().next();
        }
    }

    private void state() {
        Held interview = held;
        if (interview != null && !interview.practice().ended()) {
            call.line()
                    .send(LinkMessage.state(new LinkMessage.State(
                            interview.practice().answer(),
                            interview.practice().pace(OptionalDouble.empty()),
                            interview.fillers(),
                            interview.facing(),
                            interview.recording())));
        }
    }

    /** Says good-bye and ends the call; waits a moment for a mentor who was told that it has ended to go first. */
    @Override
    public void close() {
        Thread own = thread;
        Held interview = held;
        if (own != null && own != Thread.currentThread()) {
            if (!closing && interview != null && interview.practice().ended()) {
                await(own); // what was said last travels as long as the call is there
            }
            closing = true;
            own.interrupt();
        }
        closing = true;
        call.close();
    }

    private static void await(Thread thread) {
        try {
            TimeUnit.MILLISECONDS.timedJoin(thread, GOODBYE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
