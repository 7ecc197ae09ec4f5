package app.greenroom.memory;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Interview;
import app.greenroom.model.Settings;
import app.greenroom.text.Text;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterviewsTest {
    private static final Interview THURSDAY = new Interview(
            ZonedDateTime.parse("2026-12-03T07:40-05:00[America/New_York]"),
            "teams",
            "First talk",
            Optional.of(URI.create("https://teams.microsoft.com/l/1")));
    private static final Interview MONDAY =
            new Interview(ZonedDateTime.parse("2026-12-07T09:00+01:00[Europe/Berlin]"), "webex", "", Optional.empty());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-02T12:00:00Z"), ZoneId.of("Europe/Berlin"));

    private final List<Text> troubles = new ArrayList<>();

    private RunMemory memory(Path folder, Clock clock) {
        RunMemory made = new RunMemory(Optional.of(new Memory(folder, folder)), clock, troubles::add);
        made.load();
        return made;
    }

    @Test
    void whatIsAddedIsKeptInItsOrderAndTheNextIsTheOneOfTheSettings(@TempDir Path folder) {
        RunMemory memory = memory(folder, CLOCK);
        memory.add(MONDAY);
        assertThat(memory.settings().platform()).isEqualTo("webex");
        memory.add(THURSDAY);
        RunMemory again = memory(folder, CLOCK);
        assertThat(again.interviews()).containsExactly(THURSDAY, MONDAY);
        assertThat(again.next()).contains(THURSDAY);
        assertThat(again.settings().platform()).isEqualTo("teams");
        assertThat(again.settings().interview()).contains(LocalDateTime.of(2026, 12, 3, 7, 40));
        assertThat(again.settings().zone()).contains(ZoneId.of("America/New_York"));
        assertThat(troubles).isEmpty();
    }

    @Test
    void afterOneComesTheNext(@TempDir Path folder) {
        RunMemory memory = memory(folder, CLOCK);
        memory.add(THURSDAY);
        memory.add(MONDAY);
        RunMemory friday = memory(folder, Clock.fixed(Instant.parse("2026-12-04T12:00:00Z"), CLOCK.getZone()));
        assertThat(friday.next()).contains(MONDAY);
        assertThat(friday.settings().platform()).isEqualTo("webex");
        friday.remove(MONDAY);
        assertThat(friday.next()).isEmpty();
        assertThat(friday.settings().interview()).isEmpty();
        assertThat(friday.interviews()).containsExactly(THURSDAY);
    }

    @Test
    void oneThatWasWrittenByHandStandsInTheListAndIsNotReplacedByALaterOne(@TempDir Path folder) {
        RunMemory memory = memory(folder, CLOCK);
        Settings usual = Settings.DEFAULTS;
        memory.save(new Settings(
                new Settings.Look(usual.language(), usual.units(), usual.theme(), 1),
                new Settings.Appointment("meet", Optional.empty(), Optional.of(LocalDateTime.of(2026, 12, 3, 8, 0))),
                usual.reports(),
                true));
        memory.add(MONDAY);
        assertThat(memory.interviews()).hasSize(2);
        assertThat(memory.next().orElseThrow().platform()).isEqualTo("meet");
        assertThat(memory.settings().platform()).isEqualTo("meet");
    }

    @Test
    void whatCannotBeUnderstoodCostsItselfAlone(@TempDir Path folder) throws Exception {
        Interviews interviews = new Interviews(folder);
        interviews.add(MONDAY);
        Files.writeString(
                interviews.file(),
                Files.readString(interviews.file())
                        .replace("\"interviews\": [", "\"interviews\": [{\"at\": \"some day\"},")
                        .replace("\"interviews\":[", "\"interviews\":[{\"at\":\"some day\"},"));
        assertThat(interviews.all().value()).containsExactly(MONDAY);
        assertThat(interviews.all().trouble()).isPresent();
        Files.writeString(interviews.file(), "no JSON");
        assertThat(interviews.all().value()).isEmpty();
    }

    @Test
    void consentAndInterviewsAreErasedWithTheRest(@TempDir Path folder) {
        RunMemory memory = memory(folder, CLOCK);
        assertThat(memory.agreed()).isFalse();
        memory.agree();
        memory.add(MONDAY);
        assertThat(memory(folder, CLOCK).agreed()).isTrue();
        Memory.Erasure erasure = memory.eraseAll();
        assertThat(erasure.troubles()).isEmpty();
        assertThat(erasure.erased().stream().map(Text::toString))
                .anyMatch(line -> line.startsWith("Your interviews: "))
                .anyMatch(line -> line.startsWith("That you agreed to the use of camera and microphone: "));
        RunMemory after = memory(folder, CLOCK);
        assertThat(after.agreed()).isFalse();
        assertThat(after.interviews()).isEmpty();
    }

    @Test
    void withoutAHomeItHoldsUntilTheProgramEnds() {
        RunMemory memory = new RunMemory(Optional.empty(), CLOCK, troubles::add);
        memory.load();
        memory.add(THURSDAY);
        memory.agree();
        assertThat(memory.next()).contains(THURSDAY);
        assertThat(memory.agreed()).isTrue();
        memory.remove(THURSDAY);
        assertThat(memory.next()).isEmpty();
    }
}
