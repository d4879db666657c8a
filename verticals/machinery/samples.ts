// Listings that the machinery vertical must take, and listings that it must refuse.
import type { Samples } from '../../src/kit/conformance.ts';

const robot = { brand: 'FANUC', model: 'LR Mate 200iD', machineType: 'robot', condition: 'NEW' };
const digger = {
  brand: 'Caterpillar',
  model: '320',
  machineType: 'excavator',
  condition: 'USED',
  yearBuilt: 2019,
  operatingHours: '6,450 h',
};

/** Good and bad listings. */
export const samples: Samples = {
  good: [
    {
      name: 'a robot as its data sheet writes it',
      attributes: {
        ...robot,
        axes: '6',
        reach: '717 mm',
        payload: '7 kg',
        weight: '25 kg',
        repeatability: '±0.018 mm',
        protectionRating: 'IP67',
        certifications: 'CE, UL',
      },
    },
    {
      name: 'a used excavator',
      attributes: { ...digger, power: '162 hp', weight: '22 t', emissionStage: 'Stage V', serialNumber: 'HEX00123' },
    },
    {
      name: 'an injection moulding machine for two mains',
      attributes: {
        brand: 'Haitian',
        model: 'MA1600',
        machineType: 'INJECTION_MOULDING_MACHINE',
        condition: 'brand new',
        clampingForce: '1600 kN',
        voltage: '380 V ±10 %',
        frequency: '50/60 Hz',
        phases: '3-phase',
        warranty: '1 year',
        afterSales: 'TRAINING; SPARE_PARTS',
      },
    },
  ],
  bad: [
    {
      name: 'a machine without brand',
      attributes: { model: '320', machineType: 'EXCAVATOR', condition: 'NEW' },
      finds: { path: 'brand', code: 'REQUIRED' },
    },
    {
      name: 'a used machine of unknown year',
      attributes: { ...digger, yearBuilt: '' },
      finds: { path: 'yearBuilt', code: 'RULE' },
    },
    {
      name: 'a used machine of unknown hours',
      attributes: { ...digger, operatingHours: '' },
      finds: { path: 'operatingHours', code: 'RULE' },
    },
    {
      name: 'a new machine with 500 hours',
      attributes: { ...robot, operatingHours: '500 h' },
      finds: { path: 'operatingHours', code: 'RULE' },
    },
    {
      name: 'a machine of the next century',
      attributes: { ...digger, yearBuilt: 2099 },
      finds: { path: 'yearBuilt', code: 'RULE' },
    },
    {
      name: 'a payload in millimetres',
      attributes: { ...robot, payload: '7 mm' },
      finds: { path: 'payload', code: 'INVALID' },
    },
    {
      name: 'a range where one amount is asked',
      attributes: { ...robot, reach: '500-700 mm' },
      finds: { path: 'reach', code: 'INVALID' },
    },
    { name: 'two-phase mains', attributes: { ...robot, phases: 2 }, finds: { path: 'phases', code: 'RULE' } },
    { name: 'half an axis', attributes: { ...robot, axes: '5.5' }, finds: { path: 'axes', code: 'INVALID' } },
    {
      name: 'a made-up protection code',
      attributes: { ...robot, protectionRating: 'waterproof' },
      finds: { path: 'protectionRating', code: 'INVALID' },
    },
  ],
};
