package app.greenroom.vision;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.scene.Camera;
import app.greenroom.scene.FaceFilm;
import app.greenroom.scene.FaceScene;
import app.greenroom.scene.Lighting;
import app.greenroom.scene.Look;
import app.greenroom.scene.Rgb;
import app.greenroom.vision.scene.SceneFacts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same room and clothes on three skins: background, clothing and headroom come out the same. */
@Tag("numbers")
class SceneFairnessTest {
    private static final int[] SKINS = {0xe8c4ac, 0xb07a56, 0x4a2c1e};
    private static final int NAVY = 0x2f3a4d;
    private static final int ORANGE = 0xff5a00;

    @Test
    void skinHasNoPart() {
        for (int jacket : new int[] {NAVY, ORANGE}) {
            List<SceneFacts> scenes = new ArrayList<>();
            try (FrameAnalysis nets = new FrameAnalysis()) {
                for (int skin : SKINS) {
                    nets.restart();
                    scenes.add(nets.measure(new FaceFilm(scene(skin, jacket), time -> 0).frame(0))
                            .scene()
                            .orElseThrow());
                }
            }
            for (SceneFacts scene : scenes) {
                SceneFacts first = scenes.get(0);
                System.out.printf(
                        "jacket %06x: background.edges %.4f, clothing.loud %.3f, head.room %.3f%n",
                        jacket, edges(scene), loud(scene), scene.headroom().orElse(Double.NaN));
                assertThat(Math.abs(edges(scene) - edges(first))).isLessThan(0.01);
                assertThat(Math.abs(loud(scene) - loud(first))).isLessThan(0.05);
                assertThat(Math.abs(scene.headroom().orElseThrow()
                                - first.headroom().orElseThrow()))
                        .isLessThan(0.02);
                if (jacket == NAVY) {
                    assertThat(loud(scene)).isLessThan(0.01);
                } else {
                    assertThat(loud(scene)).isGreaterThan(0.4);
                }
            }
        }
    }

    private static double edges(SceneFacts scene) {
        return scene.background().orElseThrow().edges();
    }

    private static double loud(SceneFacts scene) {
        return scene.clothing().orElseThrow().loud();
    }

    private static FaceScene scene(int skin, int jacket) {
        Look look = new Look(
                Rgb.of(skin),
                Rgb.of(0x2a1c14),
                false,
                Rgb.of(0x4a3020),
                Rgb.of(0x9a5850),
                Rgb.of(jacket),
                Rgb.of(0xd8dde4));
        Lighting light = new Lighting(-24, 20, new Rgb(1.0, 0.98, 0.94), new Rgb(0.55, 0.56, 0.57), 0);
        return new FaceScene(
                7, 640, 360, new Camera(-1, 480, 0.37, 0, 45), light, look, Rgb.of(0xc9c4ba), 0.8, 0.5, 0.8);
    }
}
