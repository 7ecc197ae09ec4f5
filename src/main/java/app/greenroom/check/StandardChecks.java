package app.greenroom.check;

import java.util.List;

/** The only list of checks, in the order in which reports show them. */
public final class StandardChecks {
    private StandardChecks() {}

    /** The check of a test for echo alone. */
    public static Check echo() {
        return new EchoCheck();
    }

    /** Every check there is. */
    public static List<Check> all() {
        return List.of(
                new BacklightCheck(),
                new SideLightCheck(),
                new TopLightCheck(),
                new DimLightCheck(),
                new OverExposureCheck(),
                new ColourCastCheck(),
                new FlickerCheck(),
                new ChangingLightCheck(),
                new FaceCountCheck(),
                new FaceSizeCheck(),
                new FaceOffsetCheck(),
                new EyeLineCheck(),
                new HeadroomCheck(),
                new CutOffCheck(),
                new CameraTiltCheck(),
                new FacingCheck(),
                new SwayCheck(),
                new SinkingCheck(),
                new BackgroundClutterCheck(),
                new BackgroundBrightCheck(),
                new BackgroundMotionCheck(),
                new ClothingColourCheck(),
                new ClothingStripesCheck(),
                new CameraHeightCheck(),
                new ResolutionCheck(),
                new FrameRateCheck(),
                new SharpnessCheck(),
                new CompressionCheck(),
                new SourceCheck(),
                new SpeechLevelCheck(),
                new NoiseCheck(),
                new HumCheck(),
                new NoiseEventsCheck(),
                new ReverberationCheck(),
                new ClippingCheck(),
                new BandwidthCheck(),
                new SoundSourceCheck(),
                new EchoCheck(),
                new FilledPausesCheck(),
                new FillerShareCheck(),
                new LongPausesCheck(),
                new PaceCheck(),
                new ReachCheck(),
                new RoundTripCheck(),
                new JitterCheck(),
                new LossCheck(),
                new UdpCheck(),
                new RateCheck(),
                new LoadDelayCheck(),
                new WifiSignalCheck(),
                new DnsCheck(),
                new IpSixCheck(),
                new ClockCheck(),
                new VoiceQualityCheck(),
                new TroubleCheck(),
                new SameHourCheck());
    }
}
