package app.greenroom.memory;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.memory.StripPlace.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StripPlaceTest {
    @Test
    void aPlaceIsKeptAlsoOnAScreenAtTheLeft(@TempDir Path folder) {
        StripPlace kept = new StripPlace(folder.resolve("new"));
        assertThat(kept.load()).isEmpty();
        assertThat(kept.keep(new Place(-1200, 7))).isTrue();
        assertThat(new StripPlace(folder.resolve("new")).load()).contains(new Place(-1200, 7));
    }

    @Test
    void whatCannotBeUnderstoodIsNoPlace(@TempDir Path folder) throws Exception {
        StripPlace kept = new StripPlace(folder);
        Files.writeString(kept.file(), "{\"x\": \"left\", \"y\": 3}");
        assertThat(kept.load()).isEmpty();
        Files.writeString(kept.file(), "here");
        assertThat(kept.load()).isEmpty();
    }

    @Test
    void itIsErasedWithTheRest(@TempDir Path folder) {
        Memory memory = new Memory(folder, folder);
        memory.strip().keep(new Place(1, 2));
        assertThat(memory.eraseAll().erased().stream().map(Object::toString))
                .anyMatch(line -> line.startsWith("Where the strip beside a call stood: "));
        assertThat(memory.strip().load()).isEmpty();
    }
}
