package app.greenroom.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.check.Observed;
import app.greenroom.session.SideRunner.Side;
import app.greenroom.text.Text;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SideRunnerTest {
    @Test
    void handsOnWhatASideSaw() throws Exception {
        try (SideRunner sides = new SideRunner()) {
            Future<Observed<String>> side = sides.start(Text.of("picture"), () -> new Observed.Seen<>("a face"));
            assertThat(SideRunner.get(side)).isEqualTo(new Observed.Seen<>("a face"));
        }
    }

    @Test
    void whateverThisProgramDoesWrongIsAResult() throws Exception {
        for (Throwable wrong : new Throwable[] {
            new IllegalStateException(), new NoClassDefFoundError(), new OutOfMemoryError(), new StackOverflowError()
        }) {
            Side<String> side = () -> {
                if (wrong instanceof RuntimeException e) {
                    throw e;
                }
                throw (Error) wrong;
            };
            assertThat(reason(SideRunner.guarded(Text.of("picture"), side)))
                    .isEqualTo("This program failed at the picture ("
                            + wrong.getClass().getSimpleName() + ").");
        }
    }

    @Test
    void whatNobodyExpectedIsAResultToo() throws Exception {
        try (SideRunner sides = new SideRunner()) {
            Future<Observed<String>> side = sides.start(Text.of("picture"), () -> {
                throw new AssertionError("a bug");
            });
            assertThat(reason(SideRunner.get(side))).isEqualTo("This program failed at the check (AssertionError).");
        }
    }

    @Test
    void anInterruptIsNoResult() {
        assertThatThrownBy(() -> SideRunner.<String>guarded(Text.of("picture"), () -> {
                    throw new InterruptedException();
                }))
                .isInstanceOf(InterruptedException.class);
    }

    private static String reason(Observed<String> observed) {
        return ((Observed.Unseen<String>) observed).why().reason().toString();
    }
}
