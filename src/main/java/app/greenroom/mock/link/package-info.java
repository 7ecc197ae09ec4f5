/**
 * A mentor beside a mock interview, from computer to computer. {@link app.greenroom.mock.link.MentorHost} is the candidate's
 * end, which invites, and invites again where a mentor was lost; {@link app.greenroom.mock.link.CandidateLink} is the mentor's
 * end, where that is a Greenroom and not a browser. Both speak {@link app.greenroom.mock.link.LinkMessage}s.
 */
@NullMarked
package app.greenroom.mock.link;

import org.jspecify.annotations.NullMarked;
