package app.greenroom.report.draw;

import java.awt.Color;

/**
 * What a drawing is drawn with. On a page the style sheet knows the colours, so that they follow light and dark; on
 * paper, and over photographs, they are fixed.
 */
enum Ink {
    /** Sound while nobody speaks. */
    ROOM("var(--room)", 0xB3BDB7, 1),
    /** Sound while somebody speaks. */
    SPEECH("var(--speech)", 0x1F7A5A, 1),
    SPEECH_TINT("var(--speech-tint)", 0xE6F2EC, 1),
    FILLER("var(--filler)", 0xB25E00, 1),
    FILLER_TINT("var(--filler-tint)", 0xF9E3C2, 1),
    ON_FILLER("var(--on-filler)", 0xFFFFFF, 1),
    PAUSE("var(--pause)", 0x55625C, 1),
    /** Marks on the sound strip. */
    NOISE("var(--ink)", 0x1B2420, 1),
    GOOD_LEVEL("var(--good-level)", 0xDDEBF7, 1),
    RULE("var(--rule)", 0xD9DFDB, 1),
    TEXT("var(--muted)", 0x55625C, 1),

    OK("var(--ok)", 0x17694A, 1),
    BETTER("var(--better)", 0x8A5200, 1),
    BAD("var(--bad)", 0xA3261D, 1),
    UNKNOWN("var(--unknown)", 0x3F577B, 1),
    SKIPPED("var(--skipped)", 0x59635E, 1),
    /** Drawn on one of the five inks above. */
    ON_GRADE("var(--on-grade)", 0xFFFFFF, 1),
    METER_GOOD("var(--meter-good)", 0x8CCBAE, 1),
    METER_NEAR("var(--meter-near)", 0xF0CD8C, 1),
    METER_FAR("var(--meter-far)", 0xEDB6AF, 1),
    METER_HAND("var(--ink)", 0x1B2420, 1),

    PHOTO_SHADE("#0c1210", 0x0C1210, 0.62),
    PHOTO_CHIP("#0c1210", 0x0C1210, 0.86),
    PHOTO_TEXT("#ffffff", 0xFFFFFF, 1),
    PHOTO_GUIDE("#ffffff", 0xFFFFFF, 0.8),
    PHOTO_GOOD("#6ee7a8", 0x6EE7A8, 1),
    PHOTO_WARNING("#ffd166", 0xFFD166, 1),
    PHOTO_BAD("#ff8f80", 0xFF8F80, 1);

    private final String css;
    private final int rgb;
    private final double opacity;

    Ink(String css, int rgb, double opacity) {
        this.css = css;
        this.rgb = rgb;
        this.opacity = opacity;
    }

    String css() {
        return css;
    }

    double opacity() {
        return opacity;
    }

    /** The colour on paper. */
    Color color() {
        return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, (int) Math.round(opacity * 255));
    }
}
