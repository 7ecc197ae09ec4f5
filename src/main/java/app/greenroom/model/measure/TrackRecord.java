package app.greenroom.model.measure;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How often what a check claims was right, tried on persons that nothing was tuned on.
 *
 * @param material what it was tried on
 * @param right how many of its claims were right, at most {@code claims}
 * @param claims how many it made, at least 1; where it could not tell it made none
 * @param persons how many persons they rest on, at least 1
 */
public record TrackRecord(Material material, int right, int claims, int persons) {
    private static final double SURE = 1.96; // standard errors on either side of 95 %

    /** Of claims that all is well, by check. The accuracy tests fail where one is better than what they find. */
    private static final Map<String, TrackRecord> FINE = Map.of();

    /** Of claims that something is not. */
    private static final Map<String, TrackRecord> FAULTY = Map.of();

    /** What a check is tried on. */
    public enum Material {
        PICTURES,
        RECORDINGS
    }

    public TrackRecord {
        if (right < 0 || right > claims || claims < 1 || persons < 1) {
            throw new IllegalArgumentException(right + " of " + claims + ", " + persons + " persons");
        }
    }

    /**
     * The record of a check's claims on persons left out; empty for one that was not tried.
     *
     * @param check its id
     * @param fine whether it claims that all is well
     */
    public static Optional<TrackRecord> of(String check, boolean fine) {
        return Optional.ofNullable((fine ? FINE : FAULTY).get(check));
    }

    /** The ids of the checks that have one. */
    static Set<String> checks() {
        Set<String> ids = new TreeSet<>(FINE.keySet());
        ids.addAll(FAULTY.keySet());
        return ids;
    }

    /**
     * The share of claims that are right, as far as so many tell: Wilson's interval at 95 % (Journal of the American
     * Statistical Association 22, 1927), 0–1. It takes the claims as independent, which pictures of one person are not.
     */
    public Band expected() {
        double share = (double) right / claims;
        double spread = SURE * SURE / claims;
        double middle = (share + spread / 2) / (1 + spread);
        double half = SURE / (1 + spread) * Math.sqrt(share * (1 - share) / claims + spread / claims / 4);
        return Band.between(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** In words, such as "Right in 96 of 100 pictures like this, of 4 persons whom it did not know: expect …". */
    public Text text() {
        Band expected = expected();
        Argument of = Argument.count(claims);
        Argument were = Argument.count(right);
        Argument who = Argument.count(persons);
        Argument low = Argument.count(Math.round(100 * expected.low()));
        Argument high = Argument.count(Math.round(100 * expected.high()));
        return switch (material) {
            case PICTURES ->
                Text.of(
                        "Such a finding was right in {0} of {1, plural, one {# picture} other {# pictures}} of"
                                + " {2, plural, one {# person} other {# persons}} that it did not know: expect {3} to {4} in 100.",
                        were, of, who, low, high);
            case RECORDINGS ->
                Text.of(
                        "Such a finding was right in {0} of {1, plural, one {# recording} other {# recordings}} of"
                                + " {2, plural, one {# voice} other {# voices}} that it did not know: expect {3} to {4} in 100.",
                        were, of, who, low, high);
        };
    }
}
