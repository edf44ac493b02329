/** A place with its position in degrees (WGS 84), roughly; those that come to the person have none. */
export interface PlaceSeed {
  key: string;
  name: string;
  address: string | null;
  area: string | null;
  position: readonly [latitude: number, longitude: number] | null;
}

const place = (key: string, name: string, address: string, area: string, ...position: [number, number]): PlaceSeed => ({
  key,
  name,
  address,
  area,
  position,
});

export const places: readonly PlaceSeed[] = [
  place('sundholm', 'Herberget Sundholm', 'Sundholmsvej 6', 'Amager', 55.6605, 12.5996),
  place('hjemloeseenheden', 'Hjemløseenheden', 'Sundholmsvej 34', 'Amager', 55.6612, 12.6012),
  place('maendenes-hjem', 'Mændenes Hjem', 'Lille Istedgade 2', 'Vesterbro', 55.6714, 12.5606),
  place('stjernen', 'Natcaféen Stjernen', 'Valdemarsgade 10', 'Vesterbro', 55.6706, 12.5472),
  place('skuret', 'Værestedet Skuret', 'Dronningensgade 60', 'Christianshavn', 55.6737, 12.5914),
  place('blaagaarden', 'Varmestuen Blågården', 'Blågårdsgade 20', 'Nørrebro', 55.6866, 12.5561),
  place('kompasset', 'Værestedet Kompasset', 'Rentemestervej 40', 'Nordvest', 55.7048, 12.5357),
  place('toftegaard', 'Herberget Toftegård', 'Valby Langgade 120', 'Valby', 55.6623, 12.5062),
  place('crk-city', 'Substitutionsklinikken City', 'Skelbækgade 12', 'Vesterbro', 55.6664, 12.5619),
  place('crk-amager', 'Substitutionsklinikken Amager', 'Amagerbrogade 150', 'Amager', 55.6547, 12.6103),
  place('borgercenter', 'Borgercenter Voksne', 'Matthæusgade 1', 'Vesterbro', 55.6693, 12.5487),
  place('bispebjerg', 'Bispebjerg Hospital', 'Bispebjerg Bakke 23', 'Nordvest', 55.7137, 12.5405),
  place('hvidovre', 'Hvidovre Hospital', 'Kettegård Alle 30', 'Hvidovre', 55.6489, 12.4697),
  place('rigshospitalet', 'Rigshospitalet', 'Blegdamsvej 9', 'Østerbro', 55.6966, 12.5667),
  place('pc-amager', 'Psykiatrisk Center Amager', 'Digevej 110', 'Amager', 55.6446, 12.6073),
  place('pc-koebenhavn', 'Psykiatrisk Center København', 'Nordre Fasanvej 57', 'Frederiksberg', 55.6868, 12.5229),
  place('eirsgaard', 'Røde Kors Omsorgscenter Eirsgaard', 'Frederikssundsvej 400', 'Nordvest', 55.7206, 12.4853),
  { key: 'koerer-ud', name: 'Kommer ud i hele byen', address: null, area: null, position: null },
];
