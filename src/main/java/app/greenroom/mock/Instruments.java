package app.greenroom.mock;

import app.greenroom.session.live.Meters;

/**
 * What a mock interview is watched and recorded with.
 *
 * @param meters measure pictures and sound
 * @param tape begins to record
 */
public record Instruments(Meters meters, Tape.Opening tape) {}
