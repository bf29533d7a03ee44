/** A game over UDP, so that not everything on the network is the web. */
package fivedoors.service.game;
