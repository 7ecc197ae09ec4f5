/**
 * A small network of the tests' own, made of two of Linux's network namespaces: {@link app.greenroom.network.world.LineWorld}
 * puts a home, a line and the way behind it between them, and does to packets what a {@link
 * app.greenroom.network.world.Harm} says; routers may rewrite addresses,
 * and there may be IPv6.
 */
package app.greenroom.network.world;
