package app.greenroom.faultline;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.session.CheckResult;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that has ended is in the history, or its user is told why it is not; the run itself is shown all the same. */
class NoLostRunTest {
    @ParameterizedTest
    @EnumSource
    void aRunIsKeptOrItIsToldWhyNot(KeptRuns.Place place) throws Exception {
        CheckResult result = new Trial(Schedule.of(List.of(), List.of()), Senses.REMEMBERED).check();
        assertThat(result.keep()).isPresent();
        List<String> wrong = new ArrayList<>();
        KeptRuns.keep(result, place, Clock.systemUTC(), wrong::add);
        assertThat(wrong).isEmpty();
    }
}
