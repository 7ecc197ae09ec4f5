package app.greenroom.scene;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** The sample sessions, one for each thing that a reader should see found. */
public final class SampleScenes {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int RATE = 16_000;

    private static final Rgb PALE_WALL = Rgb.of(0xc9c4ba);
    private static final Rgb BLUE_WALL = Rgb.of(0xb4bec4);
    private static final Rgb GREEN_WALL = Rgb.of(0xbcc2b2);

    private static final Look ONE = new Look(
            Rgb.of(0xd9a98c),
            Rgb.of(0x3a2a20),
            false,
            Rgb.of(0x6b4a2e),
            Rgb.of(0xb5665c),
            Rgb.of(0x2f3a4d),
            Rgb.of(0xd8dde4));
    private static final Look TWO = new Look(
            Rgb.of(0xc89472),
            Rgb.of(0x231812),
            true,
            Rgb.of(0x4a3020),
            Rgb.of(0xa8564e),
            Rgb.of(0x30343c),
            Rgb.of(0x6c7f93));
    private static final Look THREE = new Look(
            Rgb.of(0x8a5a3e),
            Rgb.of(0x17120f),
            false,
            Rgb.of(0x3a2418),
            Rgb.of(0x7c4540),
            Rgb.of(0x3c4440),
            Rgb.of(0xdcd8cc));
    private static final Look FOUR = new Look(
            Rgb.of(0xe2b79c),
            Rgb.of(0x6a4526),
            true,
            Rgb.of(0x55707c),
            Rgb.of(0xbb6c66),
            Rgb.of(0x4a2f3c),
            Rgb.of(0xe0dcd6));

    private static final Lighting GOOD = new Lighting(-24, 20, new Rgb(1.0, 0.98, 0.94), new Rgb(0.55, 0.56, 0.57), 0);
    private static final Lighting WINDOW_BEHIND =
            new Lighting(-30, 30, new Rgb(0.09, 0.09, 0.09), new Rgb(0.24, 0.25, 0.27), 9);

    private SampleScenes() {}

    /** All of them. */
    public static List<SampleScene> all() {
        return List.of(goodRoom(), lowLaptop(), noisyRoom(), manyUms());
    }

    /** The one with that id. */
    public static Optional<SampleScene> of(String id) {
        return all().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    private static SampleScene goodRoom() {
        return new SampleScene(
                "good-room",
                "A good room",
                ZonedDateTime.parse("2026-11-02T07:40:00-05:00"),
                face(101, new Camera(-1, 480, 0.37, 0, 45), GOOD, ONE, PALE_WALL, 0.8),
                new VoiceScene(111, 10, RATE, 122, 0, -24, RoomNoise.PINK, 38),
                4,
                List.of());
    }

    private static SampleScene lowLaptop() {
        return new SampleScene(
                "low-laptop-bright-window",
                "A laptop that stands too low, and a bright window behind",
                ZonedDateTime.parse("2026-11-02T08:05:00-05:00"),
                face(202, new Camera(-28, 490, 0.36, 0, 45), WINDOW_BEHIND, TWO, PALE_WALL, 0.62),
                new VoiceScene(212, 10, RATE, 196, 0, -25, RoomNoise.PINK, 36),
                4,
                List.of("the camera is too low", "a bright window is behind the head"));
    }

    private static SampleScene noisyRoom() {
        return new SampleScene(
                "noisy-room",
                "A room with a loud fan",
                ZonedDateTime.parse("2026-11-02T12:15:00-05:00"),
                face(303, new Camera(-2, 485, 0.36, 0.01, 45), GOOD, THREE, BLUE_WALL, 0.95),
                new VoiceScene(313, 10, RATE, 108, 0, -24, RoomNoise.FAN, 8),
                4,
                List.of("the room is too loud"));
    }

    private static SampleScene manyUms() {
        return new SampleScene(
                "many-ums",
                "An answer with many ums",
                ZonedDateTime.parse("2026-11-02T17:30:00-05:00"),
                face(404, new Camera(-1, 480, 0.37, -0.01, 45), GOOD, FOUR, GREEN_WALL, 0.76),
                new VoiceScene(414, 30, RATE, 205, 10, -24, RoomNoise.PINK, 36),
                1,
                List.of()); // to say um decides nothing
    }

    private static FaceScene face(long seed, Camera camera, Lighting lighting, Look look, Rgb wall, double exposure) {
        return new FaceScene(seed, WIDTH, HEIGHT, camera, lighting, look, wall, exposure, 0.5, 0.8);
    }
}
