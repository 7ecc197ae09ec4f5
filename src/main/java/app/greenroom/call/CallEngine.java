package app.greenroom.call;

import app.greenroom.io.FaultTrace;
import app.greenroom.text.Text;
import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCBundlePolicy;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.RTCIceTransportPolicy;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpSendParameters;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.internal.DisposableNativeObject;
import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioDeviceModuleBase;
import dev.onvoid.webrtc.media.audio.AudioOptions;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.AudioTrackSource;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;

/** What the library holds for one call. Made, used and disposed of by its {@link Call}. */
final class CallEngine {
    private static final String STREAM = "call";
    private static final int LINE = 0;
    private static final int PACKETS = 1;

    /** The library never lets one of these go, with its thread: they are used again. */
    private static final Queue<HeadlessAudioDeviceModule> IDLE = new ConcurrentLinkedQueue<>();

    private final AudioDeviceModuleBase devices;
    private final PeerConnectionFactory factory;
    private final AudioTrackSource soundSource;
    private final CustomVideoSource pictureSource;
    private final AudioTrack sound;
    private final VideoTrack picture;
    private final List<RTCRtpSender> senders;
    final RTCPeerConnection connection;
    final DataLine line;
    final PacketLine packets;

    CallEngine(CallServers servers, CallSound kind, PeerConnectionObserver observer, LongSupplier nanoTime)
            throws CallException {
        try {
            devices = kind == CallSound.SILENT ? silent() : speaking();
            factory = new PeerConnectionFactory(devices);
        } catch (LinkageError | RuntimeException e) {
            // Its native part wants libraries that every desktop has, and some servers have not.
            throw new CallException(
                    Text.of("This computer cannot make a call: a part of the system that calls need is missing"
                            + " (on Linux libpulse, libX11, libdbus or libudev)."),
                    e);
        }
        AudioOptions options = new AudioOptions();
        options.echoCancellation = kind == CallSound.DEVICES;
        options.noiseSuppression = kind == CallSound.DEVICES;
        options.autoGainControl = kind == CallSound.DEVICES;
        soundSource = factory.createAudioSource(options);
        sound = factory.createAudioTrack("sound", soundSource);
        pictureSource = new CustomVideoSource();
        picture = factory.createVideoTrack("picture", pictureSource);
        connection = factory.createPeerConnection(configuration(servers), observer);
        senders = List.of(connection.addTrack(sound, List.of(STREAM)), connection.addTrack(picture, List.of(STREAM)));
        RTCDataChannelInit init = new RTCDataChannelInit();
        init.negotiated = true;
        init.id = LINE;
        line = new DataLine(connection.createDataChannel("line", init), nanoTime);
        RTCDataChannelInit unsure = new RTCDataChannelInit();
        unsure.negotiated = true;
        unsure.id = PACKETS;
        unsure.ordered = false;
        unsure.maxRetransmits = 0;
        packets = new PacketLine(connection.createDataChannel("packets", unsure), nanoTime);
    }

    /** A computer without sound devices cannot speak, and the library says so by an error of no kind of its own. */
    private static AudioDeviceModuleBase speaking() throws CallException {
        try {
            return new AudioDeviceModule();
        } catch (LinkageError e) {
            throw e;
        } catch (Error e) {
            throw new CallException(
                    Text.of("This computer's sound could not be opened for a call: connect a microphone and speakers,"
                            + " or talk elsewhere."),
                    e);
        }
    }

    private static AudioDeviceModuleBase silent() {
        HeadlessAudioDeviceModule idle = IDLE.poll();
        return idle == null ? new HeadlessAudioDeviceModule() : idle;
    }

    private static RTCConfiguration configuration(CallServers servers) {
        RTCConfiguration configuration = new RTCConfiguration();
        configuration.bundlePolicy = RTCBundlePolicy.MAX_BUNDLE;
        if (servers.relayedOnly()) {
            configuration.iceTransportPolicy = RTCIceTransportPolicy.RELAY;
        }
        for (String stun : servers.stun()) {
            RTCIceServer server = new RTCIceServer();
            server.urls = List.of("stun:" + stun);
            configuration.iceServers.add(server);
        }
        for (CallServers.Turn turn : servers.turn()) {
            RTCIceServer server = new RTCIceServer();
            server.urls = List.of(turn.url());
            turn.login().ifPresent(login -> {
                server.username = login.user();
                server.password = login.password();
            });
            configuration.iceServers.add(server);
        }
        return configuration;
    }

    /** Lets pictures take no more than this, Mbit/s. */
    void limit(double megabits) {
        RTCRtpSender sender = senders.get(1);
        RTCRtpSendParameters parameters = sender.getParameters();
        parameters.encodings.forEach(encoding -> encoding.maxBitrate = (int) Math.round(megabits * 1e6));
        sender.setParameters(parameters);
    }

    /** Sends a picture, which its encoder may leave out. */
    void show(CallPicture from) {
        NativeI420Buffer buffer = NativeI420Buffer.allocate(from.width(), from.height());
        ByteBuffer bytes = from.bytes().duplicate();
        copy(bytes, buffer.getDataY(), buffer.getStrideY(), from.width(), from.height());
        copy(bytes, buffer.getDataU(), buffer.getStrideU(), from.width() / 2, from.height() / 2);
        copy(bytes, buffer.getDataV(), buffer.getStrideV(), from.width() / 2, from.height() / 2);
        VideoFrame frame = new VideoFrame(buffer, from.nanos());
        pictureSource.pushFrame(frame);
        frame.release();
    }

    private static void copy(ByteBuffer from, ByteBuffer into, int stride, int width, int height) {
        for (int y = 0; y < height; y++) {
            into.put(y * stride, from, from.position(), width);
            from.position(from.position() + width);
        }
    }

    /**
     * Gives everything back; may wait for the library's threads. A sender keeps its track until it is told to let it go. What the
     * library never lets go itself are some 5 MB a call (0.14.0).
     */
    void dispose() {
        line.close();
        senders.forEach(sender -> sender.replaceTrack(null));
        connection.close();
        packets.dispose();
        line.dispose(); // on the factory's threads, as long as there are any
        for (DisposableNativeObject one : List.of(picture, sound, factory)) {
            try {
                one.dispose();
            } catch (Error e) { // so the library says that somebody still holds a part: that part stays, the others go
                FaultTrace.kept(e);
            }
        }
        pictureSource.dispose();
        if (devices instanceof HeadlessAudioDeviceModule module) {
            IDLE.add(module);
        } else {
            devices.dispose();
        }
    }
}
