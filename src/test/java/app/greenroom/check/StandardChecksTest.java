package app.greenroom.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Limit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class StandardChecksTest {
    @Test
    void everyCheckThereIsIsListed() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("app.greenroom.check");
        var written = classes.stream()
                .filter(c -> c.isAssignableTo(Check.class)
                        && !c.isInterface()
                        && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(c -> c.getName())
                .toList();

        assertThat(StandardChecks.all())
                .extracting(c -> c.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void idsAreDistinctAndAreasInOrder() {
        assertThat(StandardChecks.all()).extracting(Check::id).doesNotHaveDuplicates();
        assertThat(StandardChecks.all()).extracting(Check::area).isSorted();
    }

    @Test
    void everyAreaHasADecisiveCheckButSpeech() {
        assertThat(StandardChecks.all().stream()
                        .filter(c -> c.importance() == Importance.DECISIVE)
                        .map(Check::area)
                        .distinct())
                .as("how somebody speaks is a habit, of which a short check tells little")
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Area.SPEECH)));
    }

    @Test
    void whatWasNotSeenIsPassedOnAndNeverJudged() {
        Facts unseen = TestFacts.unseen("Nothing there.");
        Facts skipped = TestFacts.skipped("Not now.");
        for (Check check : StandardChecks.all()) {
            assertThat(check.judge(unseen).outcome()).as(check.id()).isInstanceOf(Outcome.CouldNotCheck.class);
            assertThat(check.judge(unseen).sentence().toString()).isEqualTo("Nothing there.");
            assertThat(check.judge(unseen).score()).isEmpty();
            assertThat(check.judge(skipped).outcome()).as(check.id()).isInstanceOf(Outcome.NotAsked.class);
        }
    }

    @Test
    void everyLimitIsUsedByItsNameOnce() {
        assertThat(Guidance.all()).extracting(Limit::measurement).doesNotHaveDuplicates();
        assertThat(Guidance.all())
                .allSatisfy(l -> assertThat(l.source().isEmpty()).isFalse());
        long declared = Arrays.stream(Guidance.class.getFields())
                .filter(f -> f.getType() == Limit.class)
                .count();
        assertThat(Guidance.all()).hasSize((int) declared);
    }
}
