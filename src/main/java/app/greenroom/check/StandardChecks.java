package app.greenroom.check;

import app.greenroom.check.network.ClockCheck;
import app.greenroom.check.network.DnsCheck;
import app.greenroom.check.network.IpSixCheck;
import app.greenroom.check.network.JitterCheck;
import app.greenroom.check.network.LoadDelayCheck;
import app.greenroom.check.network.LossCheck;
import app.greenroom.check.network.RateCheck;
import app.greenroom.check.network.ReachCheck;
import app.greenroom.check.network.RoundTripCheck;
import app.greenroom.check.network.SameHourCheck;
import app.greenroom.check.network.TroubleCheck;
import app.greenroom.check.network.UdpCheck;
import app.greenroom.check.network.VoiceQualityCheck;
import app.greenroom.check.network.WifiSignalCheck;
import app.greenroom.check.picture.BackgroundBrightCheck;
import app.greenroom.check.picture.BackgroundMotionCheck;
import app.greenroom.check.picture.BacklightCheck;
import app.greenroom.check.picture.CameraHeightCheck;
import app.greenroom.check.picture.CameraTiltCheck;
import app.greenroom.check.picture.ChangingLightCheck;
import app.greenroom.check.picture.ClothingColourCheck;
import app.greenroom.check.picture.ClothingStripesCheck;
import app.greenroom.check.picture.ColourCastCheck;
import app.greenroom.check.picture.CompressionCheck;
import app.greenroom.check.picture.CutOffCheck;
import app.greenroom.check.picture.DimLightCheck;
import app.greenroom.check.picture.EyeLineCheck;
import app.greenroom.check.picture.FaceCountCheck;
import app.greenroom.check.picture.FaceOffsetCheck;
import app.greenroom.check.picture.FaceSizeCheck;
import app.greenroom.check.picture.FacingCheck;
import app.greenroom.check.picture.FlickerCheck;
import app.greenroom.check.picture.FrameRateCheck;
import app.greenroom.check.picture.HeadroomCheck;
import app.greenroom.check.picture.OverExposureCheck;
import app.greenroom.check.picture.ResolutionCheck;
import app.greenroom.check.picture.SharpnessCheck;
import app.greenroom.check.picture.SideLightCheck;
import app.greenroom.check.picture.SinkingCheck;
import app.greenroom.check.picture.SourceCheck;
import app.greenroom.check.picture.SwayCheck;
import app.greenroom.check.picture.TopLightCheck;
import app.greenroom.check.sound.BandwidthCheck;
import app.greenroom.check.sound.ClippingCheck;
import app.greenroom.check.sound.EchoCheck;
import app.greenroom.check.sound.FilledPausesCheck;
import app.greenroom.check.sound.FillerShareCheck;
import app.greenroom.check.sound.HumCheck;
import app.greenroom.check.sound.LongPausesCheck;
import app.greenroom.check.sound.NoiseCheck;
import app.greenroom.check.sound.NoiseEventsCheck;
import app.greenroom.check.sound.PaceCheck;
import app.greenroom.check.sound.ReverberationCheck;
import app.greenroom.check.sound.SoundSourceCheck;
import app.greenroom.check.sound.SpeechLevelCheck;
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
