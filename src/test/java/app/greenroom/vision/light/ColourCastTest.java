package app.greenroom.vision.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.model.measure.Guidance;
import app.greenroom.vision.FrameFacts.Tint;
import org.junit.jupiter.api.Test;

/** Chromaticities as they were measured in pictures of a light face and of a dark one before the same grey room. */
class ColourCastTest {
    private static boolean isFine(ColourCast cast) {
        return Guidance.COLOUR_CAST.met().holds(cast.distance());
    }

    @Test
    void greenishLightIsToldOnLightSkin() {
        ColourCast cast = ColourCast.of(new double[] {0.7, 20}, new double[] {-1.3, 15.8}, new double[] {-9.4, 12.4});
        assertThat(cast.tint()).isEqualTo(Tint.GREENISH);
        assertThat(isFine(cast)).isFalse();
    }

    @Test
    void greenishLightIsToldOnDarkSkin() { // by the eyes, where the face is too red to tell of green, and by the
        // face's yellow
        ColourCast cast = ColourCast.of(new double[] {9.6, 23.7}, new double[] {-5.3, 12.6}, new double[] {-9.7, 12.2});
        assertThat(cast.a()).isCloseTo(-8.8, within(0.01));
        assertThat(cast.b()).isCloseTo(10.2, within(0.01));
        assertThat(cast.tint()).isEqualTo(Tint.GREENISH);
        assertThat(isFine(cast)).isFalse();
    }

    @Test
    void neutralLightIsFineOnBoth() {
        assertThat(isFine(ColourCast.of(new double[] {10.7, 13.8}, new double[] {8.9, 9.6}, new double[] {0.6, 4.3})))
                .isTrue();
        assertThat(isFine(ColourCast.of(new double[] {19.6, 18.3}, new double[] {5.1, 5.1}, new double[] {-0.1, 4.4})))
                .isTrue();
    }

    @Test
    void aGreenWallAloneIsNoCast() {
        assertThat(ColourCast.of(new double[] {12.5, 13.5}, new double[] {3.5, 4}, new double[] {-30, 20})
                        .distance())
                .isZero();
    }

    @Test
    void aScreenIsBlueAndABulbIsWarm() {
        assertThat(ColourCast.of(new double[] {9, -7.3}, new double[] {4.9, -19.7}, new double[] {2, -19.9})
                        .tint())
                .isEqualTo(Tint.COLD);
        assertThat(ColourCast.of(new double[] {16, 38}, new double[] {8, 30}, new double[] {4, 28})
                        .tint())
                .isEqualTo(Tint.WARM);
    }
}
