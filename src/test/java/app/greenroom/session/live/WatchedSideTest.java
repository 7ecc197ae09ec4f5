package app.greenroom.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchedSideTest {
    /** Whoever words it puts no quotation marks around it, which would leave one open or closed too often. */
    @Test
    void whatIsWatchedBringsItsQuotationMarksInPairs() {
        assertThat(WatchedSide.name(new Named("Headset", Optional.empty()))).hasToString("“Headset”");
        assertThat(WatchedSide.name(new Named("Headset", Optional.of("Desk"))))
                .hasToString("“Headset” instead of “Desk”");
    }

    private record Named(String name, Optional<String> insteadOf) implements AudioSource {
        @Override
        public Optional<AudioBlock> next() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
