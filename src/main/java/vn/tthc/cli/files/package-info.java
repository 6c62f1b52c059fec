/** What a run is connected to: streams, progress, the files and folders that it writes, and how it says that it could not. */
package vn.tthc.cli.files;
