/**
 * How the head is held and where the camera stands: {@link app.greenroom.vision.pose.HeadPose},
 * {@link app.greenroom.vision.pose.PlaceEstimate} for the camera's height,
 * {@link app.greenroom.vision.pose.TwoSeats} for it before a bare wall,
 * {@link app.greenroom.vision.pose.RoomView} and {@link app.greenroom.vision.pose.Gravity} for what the room tells.
 */
@NullMarked
package app.greenroom.vision.pose;

import org.jspecify.annotations.NullMarked;
