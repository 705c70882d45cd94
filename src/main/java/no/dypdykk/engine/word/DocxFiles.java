package no.dypdykk.engine.word;

import no.dypdykk.port.PrintedPictures;
import no.dypdykk.port.WordFiles;

import java.util.Optional;

/// Word documents, read and written without any program for them.
public final class DocxFiles implements WordFiles {
    private final PrintedPictures pictures;

    /// @param pictures those that documents take along
    public DocxFiles(PrintedPictures pictures) {
        this.pictures = pictures;
    }

    /// Without pictures.
    public DocxFiles() {
        this(_ -> Optional.empty());
    }

    @Override
    public Reading read(byte[] file) {
        try {
            return new Reading.Read(WordReader.read(file));
        } catch (WordRefused refused) {
            return new Reading.Refused(refused.flaw());
        }
    }

    @Override
    public byte[] write(Document document) {
        return WordWriter.write(document, pictures);
    }
}
