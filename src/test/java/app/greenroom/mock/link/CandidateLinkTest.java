package app.greenroom.mock.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.greenroom.call.Call;
import app.greenroom.call.CallCode;
import app.greenroom.call.CallServers;
import app.greenroom.call.CallSound;
import app.greenroom.capture.Frame;
import app.greenroom.io.JsonFault;
import app.greenroom.mock.Decks;
import app.greenroom.mock.HeldInterview;
import app.greenroom.mock.MockException;
import app.greenroom.mock.MockSession;
import app.greenroom.mock.Round;
import app.greenroom.mock.SavedSession;
import app.greenroom.mock.SessionFolder;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MentorInvitation;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.report.page.MentorLivePage;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Greenroom at both ends: two in one process, which meet by codes alone, over this computer's own network. */
@Timeout(240)
class CandidateLinkTest {
    private static final Random RANDOM = new Random(7);

    @TempDir
    private Path folder;

    /** What either end is told, in order. */
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    private final BlockingQueue<RemotePicture> pictures = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> host = new LinkedBlockingQueue<>();

    private final CandidateLink.Listener mentor = new CandidateLink.Listener() {
        @Override
        public void here() {
            told.add("here");
        }

        @Override
        public void asked(String question) {
            told.add("asked " + question);
        }

        @Override
        public void stands(LinkMessage.State now) {
            told.add("stands " + now.recorded() + " " + now.fillers().isPresent());
        }

        @Override
        public void silent(boolean now) {
            told.add("silent " + now);
        }

        @Override
        public void seen(RemotePicture picture) {
            pictures.add(picture);
        }

        @Override
        public void over(Text why) {
            told.add("over " + why);
        }
    };

    private MentorHost host(boolean together) {
        return new MentorHost(
                listener -> {
                    try {
                        return new MentorLink(
                                CallServers.NONE, together, Clock.systemUTC(), System::nanoTime, listener, true);
                    } catch (app.greenroom.call.CallException e) {
                        throw new MockException(e.text(), e);
                    }
                },
                together,
                now -> host.add(now.stage() + " " + now.words()));
    }

    private CandidateLink join(String code, String by, boolean agrees) throws Exception {
        return CandidateLink.open(
                Invited.code(code, Instant.now()),
                new CandidateLink.Wish(by, agrees, false),
                CallServers.NONE,
                Clock.systemUTC(),
                System::nanoTime,
                mentor);
    }

    /** What is told next that begins so; what comes before is left out. */
    private static String until(BlockingQueue<String> from, String begin) throws InterruptedException {
        List<String> before = new ArrayList<>();
        while (true) {
            String one = from.poll(60, TimeUnit.SECONDS);
            if (one == null) {
                throw new AssertionError("never “" + begin + "”, but " + before);
            }
            if (one.startsWith(begin)) {
                return one;
            }
            before.add(one);
        }
    }

    private SessionFolder session() throws MockException {
        return SessionFolder.begin(folder.resolve("mocks"), about(), Decks.own("common"));
    }

    private static MockSession.About about() {
        return new MockSession.About(
                ZonedDateTime.of(2026, 11, 23, 7, 40, 0, 0, ZoneOffset.UTC),
                "Common questions",
                Company.MENTOR,
                MockSession.Recorded.NOTHING,
                OptionalDouble.empty());
    }

    private static Round round() {
        return Round.of(Decks.own("common"), Round.Wish.PLAIN, Decks.own(Decks.REFUSALS));
    }

    private HeldInterview held(SessionFolder into, MentorHost beside) {
        return new HeldInterview(
                FakeDevices.none(),
                into,
                new HeldInterview.Wish(round(), about(), false, Optional.empty(), Optional.empty()),
                System::nanoTime,
                () -> Long.MAX_VALUE,
                new HeldInterview.Listener() {
                    @Override
                    public void happened(MockEvent event) {
                        // kept in the folder
                    }

                    @Override
                    public void told(Text what) {
                        host.add("told " + what);
                    }

                    @Override
                    public Optional<HeldInterview.Companion> companion() {
                        return beside.companion();
                    }
                });
    }

    /** Calls do not go by the loopback interface alone. */
    @BeforeEach
    void aNetwork() throws Exception {
        Assumptions.assumeTrue(
                NetworkInterface.networkInterfaces().anyMatch(one -> {
                    try {
                        return one.isUp() && !one.isLoopback();
                    } catch (java.net.SocketException e) {
                        return false;
                    }
                }),
                "SKIPPED: there is no network but loopback");
    }

    @Test
    @Tag("slow")
    @SuppressWarnings("try") // closed before its end, on purpose
    void aMentorAtAnotherGreenroomSeesMarksIsLostAndComesBackWithinOneInterview() throws Exception {
        try (SessionFolder into = session();
                MentorHost beside = host(true);
                HeldInterview held = held(into, beside)) {
            MentorInvitation first = beside.invite("Common questions", true);
            assertThat(beside.fault(first.code())).hasValueSatisfying(why -> assertThat(why.toString())
                    .startsWith("This is the code of this computer"));
            CandidateLink link = join(first.code(), "Ruth", false);
            assertThat(link.mark(Mark.GOOD)).as("before the two are connected").isFalse();
            link.start();
            beside.accept(link.code());
            until(told, "here");
            assertThat(until(host, "THERE")).isEqualTo("THERE Ruth is here.");
            assertThat(beside.agrees()).isFalse();
            assertThat(beside.fault(link.code()))
                    .hasValueSatisfying(why ->
                            assertThat(why.toString()).as("a code serves once").contains("no invitation"));

            held.begin();
            beside.attach(held);
            until(told, "asked " + round().text(round().items().get(0)));
            picture(beside);
            assertThat(link.mark(Mark.GOOD)).isTrue();
            assertThat(link.note(" \u0007told\u0085well " + "x".repeat(3_000))).isTrue();
            assertThat(link.note(" \n ")).isFalse();
            assertThat(link.next()).isTrue();
            until(told, "asked " + round().text(round().items().get(1)));
            until(told, "stands false false");
            link.close();
            assertThat(until(host, "LOST")).contains("closed, or the connection to it was lost");
            assertThat(beside.companion()).isEmpty();

            String old = first.code();
            MentorInvitation second = beside.invite("Common questions", true);
            CandidateLink late = join(old, "Mallory", true);
            assertThatExceptionOfType(MockException.class)
                    .isThrownBy(() -> beside.accept(late.code()))
                    .withMessageContaining("answers another code");
            late.close();
            try (CandidateLink back = join(second.code(), "Ruth", true)) {
                back.start();
                beside.accept(back.code());
                assertThat(until(host, "THERE")).isEqualTo("THERE Ruth is here again.");
                assertThat(beside.agrees()).isTrue();
                until(told, "asked " + round().text(round().items().get(1)));
                assertThat(back.mark(Mark.FILLER)).isTrue();
                back.next();
                until(told, "asked " + round().text(round().items().get(2)));
                held.practice().stop();
                beside.close();
                assertThat(until(told, "over")).contains("The interview has ended");
            }
        }
        MockSession kept = SavedSession.all(folder.resolve("mocks")).get(0);
        assertThat(kept.whole()).isTrue();
        assertThat(kept.events())
                .filteredOn(MockEvent.Marked.class::isInstance)
                .extracting(event -> ((MockEvent.Marked) event).mark() + " " + ((MockEvent.Marked) event).by())
                .containsExactly("GOOD Ruth", "FILLER Ruth");
        assertThat(kept.events())
                .filteredOn(MockEvent.Noted.class::isInstance)
                .extracting(event -> ((MockEvent.Noted) event).text())
                .singleElement()
                .asString()
                .startsWith("told well xx")
                .hasSizeLessThanOrEqualTo(2_000);
    }

    /** The candidate's red cheek is the mentor's red cheek. */
    private void picture(MentorHost beside) throws InterruptedException {
        byte[] rgb = new byte[3 * 320 * 180];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) 200;
            rgb[i + 1] = 40;
            rgb[i + 2] = 60;
        }
        RemotePicture seen = null;
        while (seen == null || seen.width() != 320) {
            beside.companion().orElseThrow().show(new Frame(320, 180, rgb, 0));
            seen = pictures.poll(60, TimeUnit.MILLISECONDS);
        }
        int middle = seen.rgb()[90 * 320 + 160];
        assertThat(middle >> 16).isBetween(185, 215);
        assertThat(middle >> 8 & 0xFF).isBetween(25, 55);
        assertThat(middle & 0xFF).isBetween(45, 75);
    }

    @Test
    @Tag("slow")
    void whoIsAcceptedWasToldOfBefore() throws Exception {
        AtomicBoolean known = new AtomicBoolean();
        MentorLink.Listener slow = new MentorLink.Listener() {
            @Override
            public void joined(String by) {
                try {
                    TimeUnit.MILLISECONDS.sleep(300); // as on a busy computer
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                known.set(true);
            }

            @Override
            public void left(Text why) {
                // not asked for
            }
        };
        try (MentorLink link =
                        new MentorLink(CallServers.NONE, false, Clock.systemUTC(), System::nanoTime, slow, true);
                CandidateLink other = join(link.invitation("Mock", false).code(), "Ruth", false)) {
            other.start();
            link.accept(other.code());
            assertThat(known).isTrue();
        }
    }

    @Test
    @Tag("slow")
    void whoRecordsAndIsJoinedByOneWhoDoesNotAgreeRecordsNoMore() throws Exception {
        SessionFolder into = session();
        try (MentorHost beside = host(false);
                HeldInterview held = new HeldInterview(
                        FakeDevices.none(),
                        into,
                        new HeldInterview.Wish(
                                round(),
                                new MockSession.About(
                                        about().made(),
                                        "Mock",
                                        Company.MENTOR,
                                        MockSession.Recorded.SOUND,
                                        OptionalDouble.empty()),
                                false,
                                Optional.empty(),
                                Optional.empty()),
                        System::nanoTime,
                        () -> Long.MAX_VALUE,
                        new HeldInterview.Listener() {
                            @Override
                            public void happened(MockEvent event) {
                                // kept in the folder
                            }

                            @Override
                            public void told(Text what) {
                                host.add("told " + what);
                            }
                        })) {
            held.begin();
            assertThat(held.recording()).isTrue();
            beside.attach(held);
            try (CandidateLink link = join(beside.invite("Mock", false).code(), "Ruth", true)) {
                link.start();
                beside.accept(link.code()); // who was not asked has not agreed, whatever the other end says
                assertThat(beside.agrees()).isFalse();
                assertThat(held.recording()).isFalse();
                assertThat(until(host, "told Your mentor")).contains("does not agree to a recording");
            }
        }
    }

    @Test
    @Tag("slow")
    void whoFloodsOrTalksNonsenseIsCutOffAndTheInterviewGoesOn() throws Exception {
        try (SessionFolder into = session();
                MentorHost beside = host(false);
                HeldInterview held = held(into, beside)) {
            held.begin();
            beside.attach(held);
            for (int round = 0; round < 2; round++) {
                MentorInvitation invitation = beside.invite("Mock", false);
                try (Call hostile = new Call(CallServers.NONE, CallSound.SILENT, Clock.systemUTC(), System::nanoTime)) {
                    String code =
                            hostile.answer(CallCode.parse(invitation.code())).text();
                    Thread meets = new Thread(() -> meet(hostile), "hostile");
                    meets.start();
                    beside.accept(code);
                    meets.join();
                    if (round == 0) {
                        for (int i = 0; i < 40; i++) {
                            byte[] noise = new byte[500];
                            RANDOM.nextBytes(noise);
                            hostile.line().send(noise);
                        }
                    } else {
                        byte[] mark = LinkMessage.mark(Mark.UNCLEAR);
                        for (int i = 0; i < 20_000 && !hostile.line().closed(); i++) {
                            hostile.line().send(mark);
                        }
                    }
                    assertThat(until(host, "LOST")).contains("could not be understood");
                }
            }
            assertThat(held.practice().ended()).isFalse();
            try (CandidateLink link = join(beside.invite("Mock", false).code(), "Ruth", false)) {
                link.start();
                beside.accept(link.code());
                until(told, "here");
                link.next();
                until(told, "asked " + round().text(round().items().get(1)));
            }
        }
        assertThat(SavedSession.all(folder.resolve("mocks")).get(0).events())
                .filteredOn(MockEvent.Marked.class::isInstance)
                .as("of a flood some a second, before it is cut off")
                .hasSizeLessThanOrEqualTo(60);
    }

    private static void meet(Call hostile) {
        try {
            hostile.awaitConnected(Duration.ofSeconds(30));
            hostile.line().send(LinkMessage.hello("Mallory", true));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Tag("slow")
    void tenThousandDamagedCodesAreRefusedWithWhatToDo() throws Exception {
        try (MentorHost beside = host(false)) {
            String own = beside.invite("Mock", false).code();
            String answer;
            try (CandidateLink link = join(own, "Ruth", false)) {
                answer = link.code();
            }
            assertThat(beside.fault(answer)).isEmpty();
            assertThat(MentorLink.looksLikeCode(answer)).isTrue();
            String letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ-\u0000 é";
            for (int i = 0; i < 10_000; i++) {
                StringBuilder bad = new StringBuilder(i % 2 == 0 ? answer : own);
                switch (i % 4) {
                    case 0, 1 -> {
                        for (int j = RANDOM.nextInt(1, 6); j > 0; j--) {
                            bad.setCharAt(
                                    RANDOM.nextInt(bad.length()), letters.charAt(RANDOM.nextInt(letters.length())));
                        }
                    }
                    case 2 -> bad.setLength(RANDOM.nextInt(bad.length()));
                    default -> bad.append(letters.charAt(RANDOM.nextInt(32))).append('7');
                }
                String same = bad.toString().replaceAll("[\\s\\x00-]", "");
                if (same.equals(answer.replace("-", "")) || same.equals(own.replace("-", ""))) {
                    continue;
                }
                assertThat(beside.fault(bad.toString())).as(bad.toString()).isPresent();
                assertThat(Invited.fault(bad.toString(), Instant.now()))
                        .as(bad.toString())
                        .isPresent();
            }
            assertThat(beside.fault("A".repeat(1_000_000))).isPresent();
            assertThat(beside.fault(answer)).as("wrong codes spoil nothing").isEmpty();
        }
    }

    @Test
    @Tag("slow")
    void anInvitationAgesOnBothSides() throws Exception {
        Clock now = Clock.systemUTC();
        Instant[] at = {now.instant()};
        Clock moved = new Clock() {
            @Override
            public Instant instant() {
                return at[0];
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        MentorLink.Listener nobody = new MentorLink.Listener() {
            @Override
            public void joined(String by) {
                // nobody comes
            }

            @Override
            public void left(Text why) {
                // nobody came
            }
        };
        try (MentorLink link = new MentorLink(CallServers.NONE, false, moved, System::nanoTime, nobody, true)) {
            MentorInvitation invitation = link.invitation("Mock", true);
            Path page =
                    Files.write(folder.resolve("mentor.html"), MentorLivePage.render(invitation, Language.english()));
            Invited read = Invited.page(page, at[0]);
            assertThat(read.code().text()).isEqualTo(invitation.code());
            assertThat(read.together()).contains(false);
            assertThat(read.recording()).contains(true);
            String answer;
            try (CandidateLink mine = join(invitation.code(), "Ruth", false)) {
                answer = mine.code();
            }
            assertThat(Invited.fault(answer, at[0]).orElseThrow().toString()).contains("answers another one");
            at[0] = at[0].plus(Duration.ofMinutes(31));
            assertThat(Invited.fault(invitation.code(), at[0]).orElseThrow().toString())
                    .contains("no longer good: let the other computer make a new one");
            assertThatExceptionOfType(MockException.class).isThrownBy(() -> Invited.page(page, at[0]));
            assertThat(link.fault(answer))
                    .as("made in time, back a little later")
                    .isEmpty();
            at[0] = at[0].plus(Duration.ofMinutes(31));
            assertThat(link.fault(answer).orElseThrow().toString()).contains("no longer good: invite again");

            String text = Files.readString(page);
            Files.writeString(
                    page, text.replace(invitation.code(), invitation.code().replace('0', '1')));
            assertThatExceptionOfType(MockException.class)
                    .as("an altered page")
                    .isThrownBy(() -> Invited.page(page, Instant.now()));
            Files.writeString(page, "<html><body data-code=\"<script>\">");
            assertThatExceptionOfType(MockException.class)
                    .isThrownBy(() -> Invited.page(page, Instant.now()))
                    .withMessageContaining("open the file that the candidate sent");
            assertThatExceptionOfType(MockException.class)
                    .isThrownBy(() -> Invited.page(folder.resolve("none.html"), Instant.now()))
                    .withMessageContaining("could not be read");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new CandidateLink.Wish(" \u0000 ", true, true));
    }

    @Test
    void thousandsOfBrokenMessagesOfACandidateAreRefused() {
        List<byte[]> good = List.of(
                LinkMessage.asked("Tell us about yourself."),
                LinkMessage.state(new LinkMessage.State(
                        34.2, app.greenroom.mock.Practice.Pace.WITHIN, java.util.OptionalInt.of(3), true)),
                LinkMessage.ended());
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] message = good.get(i % good.size()).clone();
            for (int j = RANDOM.nextInt(1, 5); j > 0; j--) {
                message[RANDOM.nextInt(message.length)] = (byte) RANDOM.nextInt(256);
            }
            try {
                assertThat(LinkMessage.ofCandidate(message)).isNotNull();
            } catch (JsonFault e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(9_000);
        for (String bad : List.of(
                "{\"is\":\"next\"}",
                "{\"is\":\"asked\",\"text\":\"" + "a".repeat(401) + "\"}",
                "{\"is\":\"asked\",\"text\":\"" + "a".repeat(1_000_000) + "\"}",
                "{\"is\":\"state\",\"answer\":1e300,\"pace\":\"within\",\"recorded\":true}",
                "{\"is\":\"state\",\"answer\":1,\"pace\":\"within\",\"fillers\":-1,\"recorded\":true}",
                "{\"is\":\"ended\",\"why\":\"<script>\"}")) {
            assertThatExceptionOfType(JsonFault.class).isThrownBy(() -> LinkMessage.ofCandidate(bad.getBytes(UTF_8)));
        }
    }
}
