package no.dypdykk.engine.word;

import no.dypdykk.port.WordFiles;

/// Word documents, read and written without any program for them.
public final class DocxFiles implements WordFiles {
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
        return WordWriter.write(document);
    }
}
