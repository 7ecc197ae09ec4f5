package app.greenroom.speech.microphone;

/**
 * Another microphone that heard the same voice.
 *
 * @param name its name
 * @param level active speech level that it heard, dBov
 */
public record OtherMicrophone(String name, double level) {}
