package app.greenroom.model.measure;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** By check. The accuracy tests fail where one is not what they find. */
    private static final Map<String, TrackRecord> RECORDS = Map.of(
            "camera-height", new TrackRecord(Material.PICTURES, 182, 184, 4),
            "light-backlight", new TrackRecord(Material.PICTURES, 171, 171, 7),
            "light-dim", new TrackRecord(Material.PICTURES, 181, 187, 7),
            "light-side", new TrackRecord(Material.PICTURES, 55, 57, 2),
            "sound-bandwidth", new TrackRecord(Material.RECORDINGS, 65, 65, 13),
            "sound-noise", new TrackRecord(Material.RECORDINGS, 49, 60, 22),
            "speech-fillers", new TrackRecord(Material.PLACES, 48, 51, 25));

    /** What a check is tried on. */
    public enum Material {
        PICTURES,
        RECORDINGS,
        /** Single places in recordings. */
        PLACES
    }

    public TrackRecord {
        if (right < 0 || right > claims || claims < 1 || persons < 1) {
            throw new IllegalArgumentException(right + " of " + claims + ", " + persons + " persons");
        }
    }

    /** The record of a check's claims on persons left out, by its id; empty for one that was not tried. */
    public static Optional<TrackRecord> of(String check) {
        return Optional.ofNullable(RECORDS.get(check));
    }

    /** The ids of the checks that have one. */
    static Set<String> checks() {
        return RECORDS.keySet();
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

    /** In words, such as "Right in 96 to 100 of 100 pictures: 182 of 184 tried, of 4 persons, each left out of the fitting." */
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
                        "Right in {3} to {4} of 100 pictures: {0} of {1} tried, of {2, plural, one {# person} other {#"
                                + " persons}}, each left out of the fitting.",
                        were, of, who, low, high);
            case RECORDINGS ->
                Text.of(
                        "Right in {3} to {4} of 100 recordings: {0} of {1} tried, of {2, plural, one {# voice} other"
                                + " {# voices}} that it did not know.",
                        were, of, who, low, high);
            case PLACES ->
                Text.of(
                        "Right at {3} to {4} of 100 places: {0} of {1} tried, of {2, plural, one {# voice} other {#"
                                + " voices}} that it did not know.",
                        were, of, who, low, high);
        };
    }
}
