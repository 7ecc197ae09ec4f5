package app.greenroom.mock.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.greenroom.call.Call;
import app.greenroom.call.CallCode;
import app.greenroom.call.CallServers;
import app.greenroom.call.CallSound;
import app.greenroom.io.JsonFault;
import app.greenroom.mock.HeldInterview;
import app.greenroom.mock.MockException;
import app.greenroom.mock.SavedSession;
import app.greenroom.mock.SessionFolder;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MentorInvitation;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.report.page.MentorLivePage;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What may come from anybody: damaged and old codes, altered pages, floods and nonsense. Nothing passes, nothing is lost. */
@Timeout(240)
class HostileLinkTest extends LinkEnds {
    private static final Random RANDOM = new Random(7);

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
    void whoNeverSaysWhoTheyAreIsNeitherThereNorLost() throws Exception {
        List<MentorLink.Listener> links = new ArrayList<>();
        try (MentorHost beside = host(false, links::add)) {
            beside.invite("Mock", false);
            links.get(0).presence(Presence.SILENT);
            links.get(0).presence(Presence.LOST);
            links.get(0).presence(Presence.HERE);
            assertThat(beside.standing().stage()).isEqualTo(MentorHost.Stage.INVITED);
            links.get(0).joined("Ruth");
            links.get(0).presence(Presence.SILENT);
            assertThat(beside.standing().words()).hasToString("Nothing comes from Ruth just now.");
        }
    }

    /** The page went to two people: who is pasted first is there, and the other one neither comes in nor disturbs. */
    @Test
    @Tag("slow")
    void ofTwoMentorsAtOnceOneIsThere() throws Exception {
        try (SessionFolder into = session();
                MentorHost beside = host(false);
                HeldInterview held = held(into, beside)) {
            held.begin();
            beside.attach(held);
            String code = beside.invite("Mock", false).code();
            try (CandidateLink ruth = join(code, "Ruth", false);
                    CandidateLink omar = join(code, "Omar", false)) {
                ruth.start();
                beside.accept(ruth.code());
                until(told, "here");
                omar.start();
                assertThat(beside.fault(omar.code()).orElseThrow().toString()).contains("invite first");
                assertThatExceptionOfType(MockException.class).isThrownBy(() -> beside.accept(omar.code()));
                assertThat(omar.mark(Mark.UNCLEAR)).isFalse();
                assertThat(beside.standing().stage()).isEqualTo(MentorHost.Stage.THERE);
                assertThat(ruth.mark(Mark.GOOD)).isTrue();
                ruth.next();
                until(told, "asked " + round().text(round().items().get(1)));
                String first = omar.code();
                beside.invite("Mock", false); // for another one, by which Ruth's is over
                assertThat(beside.fault(first)).as("to an invitation before").isPresent();
            }
        }
        assertThat(SavedSession.all(folder.resolve("mocks")).get(0).events())
                .filteredOn(MockEvent.Marked.class::isInstance)
                .extracting(event -> ((MockEvent.Marked) event).by())
                .containsExactly("Ruth");
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
                        34.2,
                        app.greenroom.mock.Practice.Pace.WITHIN,
                        java.util.OptionalInt.of(3),
                        java.util.OptionalInt.of(85),
                        true)),
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
