package app.greenroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PatternsTest {
    @SuppressWarnings("unused")
    private static final class Constants {
        private static final String INLINED = "inlined by the compiler";
        private static final String CHOSEN = Integer.getInteger("none") == null ? "set at the start" : "set otherwise";

        enum Side {
            LEFT,
            RIGHT,
            ABOVE
        }

        Text plain() {
            return Text.of("plain {0}", Argument.count(1));
        }

        Text joined() {
            return Text.of("joined " + "by the compiler");
        }

        Text inlined() {
            return Text.of(INLINED);
        }

        Text chosen() {
            return Text.of(CHOSEN);
        }

        Text ternary(boolean one, boolean two) {
            return Text.of(one ? "one" : two ? "two" : "neither");
        }

        Text switched(Side side) {
            String words =
                    switch (side) {
                        case LEFT -> "left";
                        case RIGHT -> "right";
                        case ABOVE -> {
                            String above = "above";
                            yield above;
                        }
                    };
            return Text.of(words, Argument.name("any"));
        }

        Text local(int number) {
            String words = "small";
            if (number > 9) {
                words = "large";
            }
            for (int i = 0; i < number; i++) {
                words = i == 7 ? "seven" : words;
            }
            return Text.of(words);
        }

        List<Text> within() {
            return Stream.of(1, 2)
                    .map(number -> Text.of("in a lambda {0}", Argument.count(number)))
                    .toList();
        }

        Text argument() {
            return Text.of(Argument.count(3));
        }
    }

    @SuppressWarnings("unused")
    private static final class Variables {
        private static String changed = "first";
        private final String field;

        Variables(String field) {
            this.field = field;
        }

        Text concatenated(String what) {
            return Text.of("a " + what);
        }

        Text parameter(String what) {
            return Text.of(what);
        }

        Text half(boolean known, String what) {
            return Text.of(known ? "known" : what);
        }

        Text field() {
            return Text.of(field);
        }

        static void change() {
            changed = "second";
        }

        Text changed() {
            return Text.of(changed);
        }

        Text formatted() {
            return Text.of(String.format("%d", 1));
        }

        List<Text> referred(List<String> all) {
            return all.stream().map(Text::of).toList();
        }

        BiFunction<String, List<Argument>, Text> maker() {
            return Text::new;
        }

        Text made(String what) {
            return new Text(what, List.of());
        }
    }

    @Test
    void findsEveryConstantThatIsSaid() {
        Patterns patterns = Patterns.of(Constants.class);
        assertThat(patterns.faults()).isEmpty();
        assertThat(patterns.said().keySet())
                .containsExactlyInAnyOrder(
                        "plain {0}",
                        "joined by the compiler",
                        "inlined by the compiler",
                        "set at the start",
                        "set otherwise",
                        "one",
                        "two",
                        "neither",
                        "left",
                        "right",
                        "above",
                        "small",
                        "large",
                        "seven",
                        "in a lambda {0}");
    }

    @Test
    void namesThePlaceThatSaysAPattern() {
        assertThat(Patterns.of(Constants.class).said().get("plain {0}"))
                .singleElement()
                .asString()
                .matches("app\\.greenroom\\.text\\.PatternsTest\\$Constants\\.plain:\\d+");
    }

    @Test
    void namesEveryPatternThatIsNoConstant() {
        Patterns patterns = Patterns.of(Variables.class);
        assertThat(patterns.said()).isEmpty();
        assertThat(patterns.faults())
                .extracting(fault -> fault.replaceFirst(".*Variables\\.([\\w$]+):\\d+ .*", "$1"))
                .containsExactly(
                        "concatenated",
                        "parameter",
                        "half",
                        "field",
                        "changed",
                        "formatted",
                        "maker",
                        "made",
                        "lambda$referred$0");
        assertThat(patterns.faults().get(0))
                .matches("app\\.greenroom\\.text\\.PatternsTest\\$Variables\\.concatenated:[1-9]\\d*"
                        + " says a pattern that is no constant");
    }

    @Test
    void knowsWhoReadsPatternsFromFiles() {
        assertThat(Patterns.of(Window.class).writers()).containsExactly(Window.class.getName());
        assertThat(Patterns.of(Window.class).faults()).isEmpty();
    }

    @SuppressWarnings("unused")
    private static final class Window {
        Text text(String english) {
            return Text.written(english);
        }
    }
}
