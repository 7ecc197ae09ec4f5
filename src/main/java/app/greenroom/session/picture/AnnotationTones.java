package app.greenroom.session.picture;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.run.Picture.Tone;
import java.util.List;

/** Which tone a mark has, by what the checks that it stands for found. */
final class AnnotationTones {
    private AnnotationTones() {}

    /** The worst of what the named checks found; a guide where they found nothing, or it could not be checked. */
    static Tone of(List<Finding> findings, String... checks) {
        Tone worst = Tone.GUIDE;
        for (Finding finding : findings) {
            if (List.of(checks).contains(finding.check())) {
                if (finding.outcome() instanceof Outcome.Missed) {
                    return Tone.BAD;
                } else if (finding.outcome() instanceof Outcome.Near) {
                    worst = Tone.WARNING;
                } else if (finding.outcome() instanceof Outcome.Met && worst == Tone.GUIDE) {
                    worst = Tone.GOOD;
                }
            }
        }
        return worst;
    }

    /** Whether a check found something to mend. */
    static boolean isBad(List<Finding> findings, String check) {
        Tone tone = of(findings, check);
        return tone == Tone.WARNING || tone == Tone.BAD;
    }
}
