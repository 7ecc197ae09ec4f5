package app.greenroom.network.survey;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.network.http.WebSample;
import app.greenroom.network.http.WebSample.Visit;
import app.greenroom.network.link.LinkFailure.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SurveySamplesTest {
    @Test
    void aHostThatTakesASecureConnectionAndThenSaysNothingIsNotSaidToAnswer() {
        assertThat(cause(web(Visit.TIMED_OUT, OptionalDouble.of(300)))).contains(Kind.PLATFORM_SILENT);
        assertThat(SurveyFacts.of(survey(web(Visit.TIMED_OUT, OptionalDouble.of(300))), Optional.of(Kind.TLS_FAILED))
                        .cause())
                .as("what failed before explains it")
                .isEmpty();
    }

    @Test
    void silenceThatHadNoTimeOrHasAnotherReasonIsNone() {
        assertThat(cause(web(Visit.TIMED_OUT, OptionalDouble.of(3_000))))
                .as("too late")
                .isEmpty();
        assertThat(cause(web(Visit.TIMED_OUT, OptionalDouble.empty())))
                .as("never secure")
                .isEmpty();
        assertThat(cause(web(Visit.STOPPED, OptionalDouble.of(300))))
                .as("ended")
                .isEmpty();
        assertThat(cause(web(Visit.ANSWERED, OptionalDouble.of(300)), web(Visit.TIMED_OUT, OptionalDouble.of(300))))
                .as("answered before")
                .isEmpty();
        assertThat(cause()).as("never asked").isEmpty();
    }

    private static Optional<Kind> cause(WebSample... web) {
        return SurveyFacts.of(survey(web), Optional.empty()).cause();
    }

    private static SurveySamples survey(WebSample... web) {
        return new SurveySamples(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(web),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static WebSample web(Visit result, OptionalDouble tls) {
        return new WebSample(
                "zoom.us",
                true,
                new WebSample.Times(OptionalDouble.of(20), tls, OptionalDouble.empty()),
                result,
                result == Visit.ANSWERED ? OptionalInt.of(200) : OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
