/**
 * All probes around the connection itself, side by side: interface, router, name servers, web, sign-in page, proxies, IPv6
 * and clock. Begin with {@link app.greenroom.network.survey.Survey}, which gives {@link
 * app.greenroom.network.survey.SurveySamples}; {@link app.greenroom.network.survey.Causes} names the cause of a failure more
 * closely with them.
 */
@NullMarked
package app.greenroom.network.survey;

import org.jspecify.annotations.NullMarked;
