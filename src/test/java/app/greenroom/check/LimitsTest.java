package app.greenroom.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Limit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a check says about its limits is what its own code looks at. */
class LimitsTest {
    @Test
    void eachCheckHasTheLimitsThatItsCodeNames() throws ReflectiveOperationException {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("app.greenroom.check");
        Set<Limit> named = new HashSet<>();
        for (Check check : StandardChecks.all()) {
            Set<Limit> looked = new HashSet<>();
            for (JavaFieldAccess access : classes.get(check.getClass()).getFieldAccessesFromSelf()) {
                boolean said = access.getOrigin().getName().equals("<init>"); // where it says its limits itself
                if (!said && access.getTargetOwner().isEquivalentTo(Guidance.class)) {
                    looked.add((Limit) Guidance.class.getField(access.getName()).get(null));
                }
            }
            assertThat(check.limits()).as(check.id()).containsExactlyInAnyOrderElementsOf(looked);
            named.addAll(looked);
        }
        assertThat(named).hasSizeGreaterThan(40);
    }
}
