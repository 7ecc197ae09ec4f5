package app.greenroom.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BusyTest {
    private final Busy busy = new Busy();
    private final List<String> done = new ArrayList<>();

    @Test
    void whatWaitsIsGivenOnceWhenNothingRunsAnyMore() {
        busy.checking(true);
        busy.keep(() -> done.add("first"));
        busy.keep(() -> done.add("second"));
        busy.trying(true);
        busy.checking(false);
        assertThat(busy.now()).isTrue();
        assertThat(busy.next()).isNull();

        busy.trying(false);
        Objects.requireNonNull(busy.next()).run();
        assertThat(done).containsExactly("second");
        assertThat(busy.next()).isNull();
    }

    @Test
    void aTrialIsNoCheck() {
        busy.trying(true);
        assertThat(busy.checking()).isFalse();
        assertThat(busy.now()).isTrue();
        busy.trying(false);
        busy.checking(true);
        assertThat(busy.checking()).isTrue();
        busy.checking(false);
        assertThat(busy.now()).isFalse();
    }
}
