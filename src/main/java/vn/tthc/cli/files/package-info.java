/** What a run is connected to: streams, progress, and files that are written whole or not at all. */
package vn.tthc.cli.files;
