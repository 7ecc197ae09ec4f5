/**
 * A test with a friend: two computers call each other as on a platform, and each measures what comes in.
 *
 * <p>Begin with {@link app.greenroom.session.friend.FriendSession}, which is one end, and {@link
 * app.greenroom.session.friend.FriendFacts}, which says what both ends' numbers mean for the network.
 */
@NullMarked
package app.greenroom.session.friend;

import org.jspecify.annotations.NullMarked;
