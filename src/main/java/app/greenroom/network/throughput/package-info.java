/**
 * How much the line carries each way, and how slow it answers while it is busy (bufferbloat), against a responder on another
 * computer. Begin with {@link app.greenroom.network.throughput.ThroughputProbe} and {@link
 * app.greenroom.network.throughput.ThroughputFacts}; {@link app.greenroom.network.throughput.ThroughputResponder} is the other
 * end.
 */
@NullMarked
package app.greenroom.network.throughput;

import org.jspecify.annotations.NullMarked;
