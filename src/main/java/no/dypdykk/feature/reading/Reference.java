package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.place.MunicipalityRegister;

/// The lists that came with the program and change only with it.
public record Reference(MunicipalityRegister municipalities, Indicators indicators) {}
